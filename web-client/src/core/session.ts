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
/** So many characters of JSON go out together at most; a single larger command goes alone. */
const LONGEST_BATCH = 200_000

/** A command that was sent and not yet answered. */
export interface Pending {
  /** Exactly as it was sent; it is sent again so, whatever happens meanwhile. */
  command: Command
  /** What it has become since: carried over what others did. */
  wish: Wish
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
  waiting: Wish[]
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
    nextNumber,
    unplaced: [],
    gone: {},
  }
}

/** What people see: what the server told, with all of their own on top. */
export function view(session: Session): Content {
  return [...session.inFlight.map(pending => pending.wish), ...session.waiting].reduce(
    predicted,
    session.synced.content,
  )
}

/** How many of one's own changes are not yet saved. */
export function unsaved(session: Session): number {
  return session.inFlight.length + session.waiting.length
}

/** Revisions that are known to exist and were not received. */
export function isBehind(session: Session): boolean {
  return session.announced > session.synced.revision
}

/** Takes up what its author wants. An edit is joined with the one of the same text that still waits. */
export function wished(session: Session, wish: Wish): Session {
  if (wish.type === 'EditText') {
    const index = session.waiting.findIndex(one => one.type === 'EditText' && one.text === wish.text)
    const before = session.waiting[index]
    if (before?.type === 'EditText') {
      const joined: Wish = { ...before, delta: composed(before.delta, wish.delta) }
      return {
        ...session,
        waiting:
          joined.delta.length === 0 ? session.waiting.toSpliced(index, 1) : session.waiting.with(index, joined),
      }
    }
  }
  return { ...session, waiting: [...session.waiting, wish] }
}

/**
 * What to send now, in one batch; nothing while a batch is unanswered, or while something that was announced is missing.
 */
export function toSend(session: Session): { session: Session; commands: Command[] } {
  if (session.inFlight.length > 0 || session.waiting.length === 0 || isBehind(session)) {
    return { session, commands: [] }
  }
  const inFlight: Pending[] = []
  let length = 0
  for (const wish of session.waiting.slice(0, LARGEST_BATCH)) {
    const number = session.nextNumber + inFlight.length
    const command: Command = { client: session.client, number, base: session.synced.revision, ...wish }
    length += JSON.stringify(command).length
    if (inFlight.length > 0 && length > LONGEST_BATCH) {
      break
    }
    inFlight.push({ command, wish })
  }
  return {
    session: {
      ...session,
      inFlight,
      waiting: session.waiting.slice(inFlight.length),
      nextNumber: session.nextNumber + inFlight.length,
    },
    commands: inFlight.map(pending => pending.command),
  }
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
      const next = isOwn(now, event) ? acknowledged(now, event) : ofAnother(now, event)
      result = { session: announced(next.session, event.revision), changes: [...changes, ...next.changes] }
    } else {
      result = { session: announced(now, event.revision), changes }
    }
  }
  return result
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
    waiting = waiting.map(over)
    changes.push({ text, delta: theirs })
  }
  return { session: { ...session, inFlight, waiting }, changes }
}

/** Takes up the answer to a command: a refusal, or that it had been accepted before. */
export function answered(session: Session, answer: Answer): Outcome {
  const index = session.inFlight.findIndex(pending => pending.command.number === answer.number)
  const pending = session.inFlight[index]
  if (answer.client !== session.client || pending === undefined) {
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
    default: {
      const { session: next, changes } = takenBack(session, index)
      const { client, number, refusal, conflicts = [] } = answer
      const unplaced = [...next.unplaced, { client, number, wish: pending.wish, refusal, conflicts }]
      return { session: { ...next, unplaced }, changes }
    }
  }
}

/** It is sent under a new number, as what it was carried into, before all that waits. */
function backToWaiting(session: Session, index: number): Session {
  const { wish } = session.inFlight[index]!
  const inFlight = session.inFlight.toSpliced(index, 1)
  const same = session.waiting.findIndex(
    one => wish.type === 'EditText' && one.type === 'EditText' && one.text === wish.text,
  )
  const later = session.waiting[same]
  if (wish.type === 'EditText' && later?.type === 'EditText') {
    const joined: Wish = { ...wish, delta: composed(wish.delta, later.delta) }
    return { ...session, inFlight, waiting: session.waiting.with(same, joined) }
  }
  return { ...session, inFlight, waiting: [wish, ...session.waiting] }
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
