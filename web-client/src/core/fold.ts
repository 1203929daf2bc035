import { composed } from './delta'
import type {
  Agreement,
  Attendee,
  Content,
  Document,
  Happening,
  Id,
  MinutesEvent,
  MinutesState,
  TextId,
  Topic,
} from './messages'

/** An event cannot follow the state: something is missing in between, or the record is broken. */
export class CannotFollow extends Error {}

/** Minutes after their first event. */
export function opened(event: MinutesEvent): MinutesState {
  if (event.type !== 'MinutesOpened' || event.revision !== 1) {
    throw new CannotFollow(`Minutes do not begin with ${event.type} as revision ${event.revision}`)
  }
  const content = { heading: event.data.heading, attendees: [], topics: [], agreements: [], notes: [] }
  return { minutes: event.data.minutes, revision: 1, at: event.at, content, names: {} }
}

/**
 * The state after the next event. What the event does not touch is the very same object as before.
 *
 * @throws CannotFollow if the event is not the next one
 */
export function after(state: MinutesState, event: MinutesEvent): MinutesState {
  if (event.revision !== state.revision + 1) {
    throw new CannotFollow(`Revision ${event.revision} cannot follow ${state.revision}`)
  }
  const names =
    event.type === 'RevisionNamed' ? { ...state.names, [event.data.revision]: event.data.name } : state.names
  return { ...state, revision: event.revision, at: event.at, content: changed(state.content, event), names }
}

/**
 * The content once something happened to it.
 *
 * @throws CannotFollow if it cannot have happened to this content
 */
export function changed(content: Content, happening: Happening): Content {
  switch (happening.type) {
    case 'MinutesOpened':
      throw new CannotFollow('The minutes are open already')
    case 'HeadingRevised':
      return { ...content, heading: revised(content.heading, happening.data.changes) }
    case 'AttendeeAdded':
    case 'AttendeeReinstated':
      return { ...content, attendees: added(content.attendees, happening.data.attendee, happening.data.place) }
    case 'AttendeeRevised': {
      const { attendee, changes } = happening.data
      return ofAttendee(content, attendee, one => revised(one, changes))
    }
    case 'AttendeeMoved':
      return { ...content, attendees: moved(content.attendees, happening.data.attendee, happening.data.place) }
    case 'AttendeeRemoved':
      return { ...content, attendees: removed(content.attendees, happening.data.attendee) }
    case 'AttendanceRecorded': {
      const { attendee, attendance } = happening.data
      return ofAttendee(content, attendee, one => ({ ...one, attendance }))
    }
    case 'TopicAdded':
    case 'TopicReinstated':
      return { ...content, topics: added(content.topics, happening.data.topic, happening.data.place) }
    case 'TopicRetitled': {
      const { topic, title } = happening.data
      return ofTopic(content, topic, one => ({ ...one, title }))
    }
    case 'TopicMoved':
      return { ...content, topics: moved(content.topics, happening.data.topic, happening.data.place) }
    case 'TopicRemoved':
      return { ...content, topics: removed(content.topics, happening.data.topic) }
    case 'AgreementRecorded':
      return { ...content, agreements: added(content.agreements, happening.data.agreement, happening.data.place) }
    case 'AgreementClassified': {
      const { agreement, ...changes } = happening.data
      return ofAgreement(content, agreement, one => revised(one, changes))
    }
    case 'AgreementAssigned': {
      const { agreement, responsible } = happening.data
      return ofAgreement(content, agreement, one => ({ ...one, responsible }))
    }
    case 'DueDateSet': {
      const { agreement, due } = happening.data
      return ofAgreement(content, agreement, one => revised(one, { due: due ?? null }))
    }
    case 'AgreementMoved':
      return { ...content, agreements: moved(content.agreements, happening.data.agreement, happening.data.place) }
    case 'AgreementFulfilled':
      return ofAgreement(content, happening.data.agreement, one =>
        without({ ...one, status: 'FULFILLED' }, 'withdrawnBecause'))
    case 'AgreementWithdrawn': {
      const { agreement, reason } = happening.data
      return ofAgreement(content, agreement, one => ({ ...one, status: 'WITHDRAWN', withdrawnBecause: reason }))
    }
    case 'AgreementReinstated': {
      const { agreement, place } = happening.data
      const others = content.agreements.filter(one => one.id !== agreement.id)
      return { ...content, agreements: added(others, agreement, place) }
    }
    case 'TextEdited': {
      const { text, delta } = happening.data
      return edited(content, text, document => composed(document, delta))
    }
    case 'FollowUpScheduled':
      return { ...content, followUp: happening.data.followUp }
    case 'FollowUpCancelled':
      return without(content, 'followUp')
    case 'RevisionNamed':
      return content
    case 'RevisionRestored':
      return happening.data.content
    default:
      throw new CannotFollow(`Not known to this client: ${(happening as { type: string }).type}`)
  }
}

/** A text of the content; missing if the content has none of this id. */
export function textOf(content: Content, text: TextId): Document | undefined {
  if (text === 'notes') {
    return content.notes
  }
  const id = text.slice(text.indexOf(':') + 1)
  return text.startsWith('topic:')
    ? content.topics.find(topic => topic.id === id)?.discussion
    : content.agreements.find(agreement => agreement.id === id)?.wording
}

function edited(content: Content, text: TextId, edit: (document: Document) => Document): Content {
  if (text === 'notes') {
    return { ...content, notes: edit(content.notes) }
  }
  const id = text.slice(text.indexOf(':') + 1)
  return text.startsWith('topic:')
    ? ofTopic(content, id, topic => ({ ...topic, discussion: edit(topic.discussion) }))
    : ofAgreement(content, id, agreement => ({ ...agreement, wording: edit(agreement.wording) }))
}

function revised<T extends object>(thing: T, changes: { [Value in keyof T]?: T[Value] | null }): T {
  const result = { ...thing } as Record<string, unknown>
  for (const [value, to] of Object.entries(changes)) {
    if (to === null) {
      delete result[value]
    } else if (to !== undefined) {
      result[value] = to
    }
  }
  return result as T
}

function without<T extends object, K extends keyof T>(thing: T, value: K): T {
  const { [value]: _, ...rest } = thing
  return rest as T
}

function ofAttendee(content: Content, id: Id, change: (one: Attendee) => Attendee): Content {
  return { ...content, attendees: replaced(content.attendees, id, change) }
}

function ofTopic(content: Content, id: Id, change: (one: Topic) => Topic): Content {
  return { ...content, topics: replaced(content.topics, id, change) }
}

function ofAgreement(content: Content, id: Id, change: (one: Agreement) => Agreement): Content {
  return { ...content, agreements: replaced(content.agreements, id, change) }
}

interface Thing {
  id: Id
}

function indexOf(things: Thing[], id: Id): number {
  const index = things.findIndex(thing => thing.id === id)
  if (index < 0) {
    throw new CannotFollow(`There is no ${id}`)
  }
  return index
}

function replaced<T extends Thing>(things: T[], id: Id, change: (one: T) => T): T[] {
  const index = indexOf(things, id)
  return things.with(index, change(things[index]!))
}

function removed<T extends Thing>(things: T[], id: Id): T[] {
  return things.toSpliced(indexOf(things, id), 1)
}

function added<T extends Thing>(things: T[], thing: T, place: number): T[] {
  if (things.some(one => one.id === thing.id)) {
    throw new CannotFollow(`${thing.id} is already there`)
  }
  if (place < 1 || place > things.length + 1) {
    throw new CannotFollow(`There is no place ${place} among ${things.length + 1}`)
  }
  return things.toSpliced(place - 1, 0, thing)
}

function moved<T extends Thing>(things: T[], id: Id, place: number): T[] {
  const thing = things[indexOf(things, id)]!
  return added(removed(things, id), thing, place)
}
