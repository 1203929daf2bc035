import { acceptedAfter, afterAccepted, composed, inverted } from './delta'
import { after, textOf } from './fold'
import type {
  Answer,
  Command,
  Conflict,
  Content,
  Document,
  Id,
  MinutesEvent,
  MinutesState,
  Refusal,
  TextChange,
  TextId,
  Wish,
} from './messages'
import { predicted } from './prediction'

/** So many commands go out together at most, so that a long time offline does not make one huge frame. */
const LARGEST_BATCH = 100
/** So many bytes go out together at most; a single larger command goes alone. */
const LONGEST_BATCH = 200_000
/** The server takes no larger command. */
const LONGEST_COMMAND = 256 * 1024
const UTF_8 = new TextEncoder()

/** A command that was sent and not yet answered. */
export interface Pending {
  /** Exactly as it was sent; it is sent again so, whatever happens meanwhile. */
  command: Command
  /** What it has become since: carried over what others did. */
  wish: Wish
}

/** A wish that was not sent yet. */
export interface Waiting {
  wish: Wish
  /**
   * What its author was looking at. If somebody else sets the same value after this, they are to see both; only an edit
   * of a text is carried on and sent with the revision it was carried to.
   */
  base: number
  /** The number under which it was sent once, and came back to be sent anew. */
  former?: number
}

/** A wish that could not be done, kept until its author has decided what becomes of it. */
export interface Unplaced {
  client: Id
  number: number
  wish: Wish
  refusal: Refusal
  conflicts: Conflict[]
}

/**
 * What one page knows of the minutes it has open: what the server told, what was sent, and what was typed since.
 * A value; every function here gives another one.
 */
export interface Session {
  client: Id
  /** The state as the server told it, all of it acknowledged. */
  synced: MinutesState
  /** The last revision that is known to exist. */
  announced: number
  inFlight: Pending[]
  waiting: Waiting[]
  /** So many of those that wait go out one by one, as they were refused together. */
  singly: number
  nextNumber: number
  unplaced: Unplaced[]
  /** Texts of things that were removed, by their ids: they come back as they were. */
  gone: Record<string, Document>
}

/** Another session, and how the texts that people look at changed by it, in order. */
export interface Outcome {
  session: Session
  changes: TextChange[]
}

/** @param nextNumber larger than any that this client used on these minutes */
export function begun(client: Id, state: MinutesState, nextNumber = 1): Session {
  return {
    client,
    synced: state,
    announced: state.revision,
    inFlight: [],
    waiting: [],
    singly: 0,
    nextNumber,
    unplaced: [],
    gone: {},
  }
}

/** What people see: what the server told, with all of their own on top. */
export function view(session: Session): Content {
  return [...session.inFlight, ...session.waiting].map(one => one.wish).reduce(predicted, session.synced.content)
}

/** How many of one's own changes are not yet saved. */
export function unsaved(session: Session): number {
  return session.inFlight.length + session.waiting.length
}

/** Revisions that are known to exist and were not received. */
export function isBehind(session: Session): boolean {
  return session.announced > session.synced.revision
}

/**
 * Takes up what its author wants. An edit is joined with the one of the same text that still waits.
 *
 * @param base what its author was looking at
 */
export function wished(session: Session, wish: Wish, base = session.synced.revision): Session {
  const index = waitingEdit(session, wish)
  const before = session.waiting[index]
  if (before?.wish.type !== 'EditText' || wish.type !== 'EditText') {
    return { ...session, waiting: [...session.waiting, { wish, base }] }
  }
  const joined: Wish = { ...wish, delta: composed(before.wish.delta, wish.delta) }
  const waiting =
    joined.delta.length === 0
      ? session.waiting.toSpliced(index, 1)
      : session.waiting.with(index, { ...before, wish: joined })
  return { ...session, waiting }
}

function waitingEdit(session: Session, wish: Wish): number {
  return session.waiting.findIndex(
    one => wish.type === 'EditText' && one.wish.type === 'EditText' && one.wish.text === wish.text,
  )
}

/**
 * What to send now, in one batch; nothing while a batch is unanswered, or while something that was announced is missing.
 */
export function toSend(session: Session): Outcome & { commands: Command[] } {
  if (session.inFlight.length > 0 || session.waiting.length === 0 || isBehind(session)) {
    return { session, commands: [], changes: [] }
  }
  const inFlight: Pending[] = []
  let bytes = 0
  for (const { wish, base } of session.waiting.slice(0, session.singly > 0 ? 1 : LARGEST_BATCH)) {
    const command: Command = {
      client: session.client,
      number: session.nextNumber + inFlight.length,
      base: wish.type === 'EditText' ? session.synced.revision : base,
      ...wish,
    }
    const length = UTF_8.encode(JSON.stringify(command)).length
    if (inFlight.length > 0 && bytes + length > LONGEST_BATCH) {
      break
    }
    bytes += length
    inFlight.push({ command, wish })
  }
  const next: Session = {
    ...session,
    inFlight,
    waiting: session.waiting.slice(inFlight.length),
    singly: Math.max(0, session.singly - inFlight.length),
    nextNumber: session.nextNumber + inFlight.length,
  }
  if (bytes > LONGEST_COMMAND) {
    const refused = refusedForGood(next, 0, 'TOO_MUCH', [])
    const { session: after, commands, changes } = toSend(refused.session)
    return { session: after, commands, changes: [...refused.changes, ...changes] }
  }
  return { session: next, commands: inFlight.map(pending => pending.command), changes: [] }
}

/** What is unanswered, to be sent again as it was: nothing can happen twice. */
export function toSendAgain(session: Session): Command[] {
  return session.inFlight.map(pending => pending.command)
}

/** The server says how far the record goes. */
export function announced(session: Session, head: number): Session {
  return head > session.announced ? { ...session, announced: head } : session
}

/**
 * Takes up events in the order of their revisions. What is known already is passed over; at a gap it stops, and the
 * session {@link isBehind} until the events in between were received.
 *
 * @throws CannotFollow if the record is broken
 */
export function received(session: Session, events: MinutesEvent[]): Outcome {
  let result: Outcome = { session, changes: [] }
  for (const event of events) {
    const { session: now, changes } = result
    if (event.revision === now.synced.revision + 1) {
      const known = recalled(now, event)
      const next = isOwn(known, event) ? acknowledged(known, event) : ofAnother(known, event)
      result = { session: announced(next.session, event.revision), changes: [...changes, ...next.changes] }
    } else {
      result = { session: announced(now, event.revision), changes }
    }
  }
  return result
}

/**
 * A page that ended at the wrong moment kept what waited but not that it was sent. Its event tells: what waits goes out
 * in its order, so the numbers say which of it was sent.
 */
function recalled(session: Session, event: MinutesEvent): Session {
  const sent = event.number - session.nextNumber + 1
  if (event.client !== session.client || sent < 1 || sent > session.waiting.length) {
    return session
  }
  const recalled = session.waiting.slice(0, sent).map(({ wish, base }, index): Pending => {
    return { command: { client: session.client, number: session.nextNumber + index, base, ...wish }, wish }
  })
  return {
    ...session,
    inFlight: [...session.inFlight, ...recalled],
    waiting: session.waiting.slice(sent),
    nextNumber: event.number + 1,
  }
}

function isOwn(session: Session, event: MinutesEvent): boolean {
  return (
    event.client === session.client && session.inFlight.some(pending => pending.command.number === event.number)
  )
}

function acknowledged(session: Session, event: MinutesEvent): Outcome {
  const inFlight = session.inFlight.filter(pending => pending.command.number !== event.number)
  const next = { ...told(session, event), inFlight }
  // A restored revision is nobody's edit: what is typed meanwhile is carried over its texts too.
  return event.type === 'RevisionRestored' ? carried(next, event.data.texts) : { session: next, changes: [] }
}

function ofAnother(session: Session, event: MinutesEvent): Outcome {
  const unplaced = session.unplaced.filter(
    one => !(one.client === event.client && one.number === event.number),
  )
  const next = { ...told(session, event), unplaced }
  switch (event.type) {
    case 'TextEdited':
      return carried(next, [event.data])
    case 'RevisionRestored':
      return carried(next, event.data.texts)
    default:
      return { session: next, changes: [] }
  }
}

function told(session: Session, event: MinutesEvent): Session {
  const synced = after(session.synced, event)
  const leaves = event.type === 'TopicRemoved' || event.type === 'RevisionRestored'
  return { ...session, synced, gone: leaves ? goneAfter(session, event, synced.content) : session.gone }
}

function goneAfter(session: Session, event: MinutesEvent, content: Content): Record<string, Document> {
  const before = session.synced.content
  const gone = { ...session.gone }
  before.topics.forEach(topic => (gone[`topic:${topic.id}`] = topic.discussion))
  before.agreements.forEach(agreement => (gone[`agreement:${agreement.id}`] = agreement.wording))
  if (event.type === 'RevisionRestored') {
    event.data.texts.forEach(({ text, delta }) => (gone[text] = composed(gone[text] ?? [], delta)))
  }
  return Object.fromEntries(
    Object.entries(gone).filter(([text]) => textOf(content, text as TextId) === undefined),
  )
}

/** Carries own edits over what others did to the same texts. */
function carried(session: Session, accepted: TextChange[]): Outcome {
  let { inFlight, waiting } = session
  const changes: TextChange[] = []
  for (const { text, delta } of accepted) {
    let theirs = delta
    const over = (wish: Wish): Wish => {
      if (wish.type !== 'EditText' || wish.text !== text) {
        return wish
      }
      const mine = afterAccepted(wish.delta, theirs)
      theirs = acceptedAfter(theirs, wish.delta)
      return { ...wish, delta: mine }
    }
    inFlight = inFlight.map(pending => ({ ...pending, wish: over(pending.wish) }))
    waiting = waiting.map(one => ({ ...one, wish: over(one.wish) }))
    changes.push({ text, delta: theirs })
  }
  return { session: { ...session, inFlight, waiting }, changes }
}

/** Takes up the answer to a command: a refusal, or that it had been accepted before. */
export function answered(session: Session, answer: Answer): Outcome {
  const index = session.inFlight.findIndex(pending => pending.command.number === answer.number)
  if (answer.client !== session.client || index < 0) {
    return { session, changes: [] }
  }
  if (answer.outcome !== 'REFUSED') {
    return { session: announced(session, answer.revision), changes: [] }
  }
  switch (answer.refusal) {
    case 'OVERLOADED':
    case 'UNAVAILABLE':
      return { session, changes: [] }
    case 'HISTORY_TOO_SHORT':
    case 'NUMBER_PASSED':
      return { session: backToWaiting(session, index), changes: [] }
    case 'NO_CHANGE':
      return takenBack(session, index)
    default:
      return refusedForGood(session, index, answer.refusal, answer.conflicts ?? [])
  }
}

function refusedForGood(session: Session, index: number, refusal: Refusal, conflicts: Conflict[]): Outcome {
  const { command, wish } = session.inFlight[index]!
  const { session: next, changes } = takenBack(session, index)
  const one: Unplaced = { client: command.client, number: command.number, wish, refusal, conflicts }
  return { session: { ...next, unplaced: [...next.unplaced, one] }, changes }
}

/** What was sent was refused as a whole, so nothing of it was taken: it goes out again, one by one, to find the cause. */
export function refusedTogether(session: Session, refusal: Refusal): Outcome {
  const count = session.inFlight.length
  if (count === 1) {
    return refusedForGood(session, 0, refusal, [])
  }
  let next = session
  while (next.inFlight.length > 0) {
    next = backToWaiting(next, 0)
  }
  return { session: { ...next, singly: count }, changes: [] }
}

/** It is sent under a new number, as what it was carried into, before all that waits but after what came back earlier. */
function backToWaiting(session: Session, index: number): Session {
  const { command, wish } = session.inFlight[index]!
  const inFlight = session.inFlight.toSpliced(index, 1)
  const same = waitingEdit(session, wish)
  const later = session.waiting[same]
  const joined =
    wish.type === 'EditText' && later?.wish.type === 'EditText'
      ? { ...wish, delta: composed(wish.delta, later.wish.delta) }
      : wish
  const others = later === undefined ? session.waiting : session.waiting.toSpliced(same, 1)
  const place = others.findIndex(one => one.former === undefined || one.former > command.number)
  const back: Waiting = { wish: joined, base: command.base, former: command.number }
  return { ...session, inFlight, waiting: others.toSpliced(place < 0 ? others.length : place, 0, back) }
}

/** As if it had never been wished; edits that were made on top of it are carried back over its inverse. */
function takenBack(session: Session, index: number): Outcome {
  const { wish } = session.inFlight[index]!
  const earlier = session.inFlight.slice(0, index)
  const next = { ...session, inFlight: session.inFlight.toSpliced(index, 1) }
  if (wish.type !== 'EditText') {
    return { session: next, changes: [] }
  }
  const before = documentBefore(session, wish.text, earlier)
  if (before === undefined) {
    return { session: next, changes: [] }
  }
  return carried(next, [{ text: wish.text, delta: inverted(wish.delta, before) }])
}

function documentBefore(session: Session, text: TextId, earlier: Pending[]): Document | undefined {
  const content = earlier.map(pending => pending.wish).reduce(predicted, session.synced.content)
  return textOf(content, text) ?? session.gone[text]
}

/** Its author has decided about a wish that could not be placed. */
export function settled(session: Session, one: Unplaced): Session {
  return { ...session, unplaced: session.unplaced.filter(other => other !== one) }
}
