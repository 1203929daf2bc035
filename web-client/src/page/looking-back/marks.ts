import { type Agreement, type Attendee, type Author, type Content, type Document, type Id, type Op, type TextId, textOf, type Topic } from '../../core'
import type { Changed, Difference, ListChange, Looks, Passage, Run, Step, ValueChange } from './api'

/** Who wrote words, or changed them, and from which revision to which if that is known. */
export interface Hand {
  name: string
  revisions?: Revisions
}

export type Revisions = [first: number, last: number]

/** Words of one look and one fate. */
export interface Piece {
  text: string
  looks: Looks
  mark?: 'came' | 'went' | 'looks'
  writer?: Hand
  changer?: Hand
}

export interface ListMarks<T> {
  came: Set<Id>
  moved: Set<Id>
  change: ListChange<T>
}

/** What differs between two states, ready to be shown on the later one. */
export interface Marks {
  values: Map<string, ValueChange>
  attendees: ListMarks<Attendee>
  topics: ListMarks<Topic>
  agreements: ListMarks<Agreement>
  texts: Map<TextId, Piece[]>
}

export function marksOf(difference: Difference): Marks {
  const texts = difference.texts.map(
    ({ text, passages }): [TextId, Piece[]] => [text, joined(passages.flatMap(one => piecesOf(one, difference.people)))],
  )
  return { ...listMarks(difference), texts: new Map(texts) }
}

/** Of a step of a replay that began with `before`. */
export function marksOfStep(step: Step, before: Content, people: Author[]): Marks {
  const names = step.by.map(place => people[place]?.name ?? '').join(', ')
  const texts = step.texts.map(
    ({ text, delta }): [TextId, Piece[]] => [text, piecesOfEdit(textOf(before, text) ?? [], delta, { name: names })],
  )
  return { ...listMarks(step), texts: new Map(texts) }
}

function listMarks(changed: Changed): Omit<Marks, 'texts'> {
  const marks = <T extends { id: Id }>(change: ListChange<T>): ListMarks<T> => ({
    came: new Set(change.added.map(one => one.thing.id)),
    moved: new Set(change.moved.map(one => one.id)),
    change,
  })
  return {
    values: new Map(changed.values.map(one => [one.value, one])),
    attendees: marks(changed.attendees),
    topics: marks(changed.topics),
    agreements: marks(changed.agreements),
  }
}

function piecesOf(passage: Passage, people: Author[]): Piece[] {
  const piece = (run: Run, mark: Piece['mark']): Piece => ({
    text: run.text,
    looks: run.attributes ?? {},
    ...(mark === undefined ? {} : { mark }),
    writer: hand(run, people),
    ...(run.changed === undefined ? {} : { changer: hand(run.changed, people) }),
  })
  return [
    ...(passage.kept ?? []).map(run => piece(run, run.before === undefined ? undefined : 'looks')),
    ...(passage.went ?? []).map(run => piece(run, 'went')),
    ...(passage.came ?? []).map(run => piece(run, 'came')),
  ]
}

function hand(one: { by: number; revision: number }, people: Author[]): Hand {
  return { name: people[one.by]?.name ?? '', revisions: [one.revision, one.revision] }
}

/** Words that share a look, a fate and a hand as one, though they were typed letter by letter. */
export function joined(pieces: Piece[]): Piece[] {
  const whole: Piece[] = []
  for (const piece of pieces) {
    const last = whole.at(-1)
    if (last !== undefined && last.mark === piece.mark && sameLooks(last.looks, piece.looks) && sameHands(last, piece)) {
      const writer = together(last.writer, piece.writer)
      const changer = together(last.changer, piece.changer)
      whole.splice(-1, 1, {
        ...last,
        text: last.text + piece.text,
        ...(writer === undefined ? {} : { writer }),
        ...(changer === undefined ? {} : { changer }),
      })
    } else {
      whole.push(piece)
    }
  }
  return whole
}

function sameLooks(one: Looks, other: Looks): boolean {
  return JSON.stringify(Object.entries(one).sort()) === JSON.stringify(Object.entries(other).sort())
}

function sameHands(one: Piece, other: Piece): boolean {
  return one.writer?.name === other.writer?.name && one.changer?.name === other.changer?.name
}

function together(one: Hand | undefined, other: Hand | undefined): Hand | undefined {
  const [first, second] = [one?.revisions, other?.revisions]
  return one === undefined || first === undefined || second === undefined
    ? one
    : { name: one.name, revisions: [Math.min(first[0], second[0]), Math.max(first[1], second[1])] }
}

/** A text after an edit, with what the edit took away standing where it was. */
export function piecesOfEdit(before: Document, edit: Op[], by: Hand): Piece[] {
  const left = plainPieces(before)
  const taken = (length: number): Piece[] => {
    const pieces: Piece[] = []
    while (length > 0 && left.length > 0) {
      const first = left[0]!
      const text = first.text.slice(0, length)
      pieces.push({ ...first, text })
      length -= text.length
      if (text.length === first.text.length) {
        left.shift()
      } else {
        left[0] = { ...first, text: first.text.slice(text.length) }
      }
    }
    return pieces
  }
  const changed = edit.flatMap((op): Piece[] => {
    if (typeof op.insert === 'string') {
      return [{ text: op.insert, looks: op.attributes ?? {}, mark: 'came', writer: by }]
    }
    if (op.delete !== undefined) {
      return taken(op.delete).map(piece => ({ ...piece, mark: 'went', changer: by }))
    }
    const kept = taken(op.retain as number)
    const { attributes } = op
    return attributes === undefined
      ? kept
      : kept.map(piece => ({ ...piece, looks: looking(piece.looks, attributes), mark: 'looks', changer: by }))
  })
  return [...changed, ...left]
}

function looking(looks: Looks, change: Looks): Looks {
  return Object.fromEntries(Object.entries({ ...looks, ...change }).filter(([, value]) => value !== null))
}

export function plainPieces(document: Document): Piece[] {
  return document.map(op => ({ text: String(op.insert), looks: op.attributes ?? {} }))
}

/** A thing as it is to be shown: what went stands where it was. */
export interface Shown<T> {
  thing: T
  mark?: 'came' | 'went' | 'moved'
}

/** The things of the later list, and between them those that went. */
export function shownThings<T extends { id: Id }>(things: T[], marks: ListMarks<T> | undefined): Shown<T>[] {
  const shown = things.map((thing): Shown<T> => {
    const mark = marks?.came.has(thing.id) ? 'came' : marks?.moved.has(thing.id) ? 'moved' : undefined
    return mark === undefined ? { thing } : { thing, mark }
  })
  if (marks === undefined) {
    return shown
  }
  const former = formerOrder(things, marks.change)
  for (const { place, thing } of marks.change.removed.toSorted((one, other) => one.place - other.place)) {
    const before = former[place - 2]
    const behind = before === undefined ? 0 : shown.findIndex(one => one.thing.id === before) + 1
    shown.splice(behind, 0, { thing, mark: 'went' })
  }
  return shown
}

/** The ids of the earlier list: what was added taken out again, what was removed or moved back at its place. */
function formerOrder<T extends { id: Id }>(things: T[], change: ListChange<T>): Id[] {
  const away = new Set([...change.added.map(one => one.thing.id), ...change.moved.map(one => one.id)])
  const order = things.map(thing => thing.id).filter(id => !away.has(id))
  const back = [
    ...change.removed.map(one => ({ id: one.thing.id, place: one.place })),
    ...change.moved.map(one => ({ id: one.id, place: one.from })),
  ]
  for (const { id, place } of back.toSorted((one, other) => one.place - other.place)) {
    order.splice(place - 1, 0, id)
  }
  return order
}
