import type { Agreement, Changes, Content, Id, Wish } from './messages'

/**
 * What takes a wish back, said before it is made to this content; nothing if it changes nothing or cannot be taken back.
 * Edits of texts are not among them, whose editors keep their own account, nor a recorded agreement, which stays in the
 * record and can only be withdrawn with a reason.
 */
export function inverse(content: Content, wish: Wish): Wish | undefined {
  switch (wish.type) {
    case 'ReviseHeading':
      return { type: 'ReviseHeading', changes: back(content.heading, wish.changes) }
    case 'AddAttendee':
      return { type: 'RemoveAttendee', attendee: wish.attendee }
    case 'ReviseAttendee': {
      const attendee = content.attendees.find(one => one.id === wish.attendee)
      return attendee && { ...wish, changes: back(attendee, wish.changes) }
    }
    case 'RecordAttendance': {
      const attendee = content.attendees.find(one => one.id === wish.attendee)
      return attendee && { ...wish, attendance: attendee.attendance }
    }
    case 'MoveAttendee':
      return { type: 'MoveAttendee', attendee: wish.attendee, ...before(content.attendees, wish.attendee) }
    case 'RemoveAttendee':
      return { type: 'ReinstateAttendee', attendee: wish.attendee }
    case 'ReinstateAttendee':
      return { type: 'RemoveAttendee', attendee: wish.attendee }
    case 'AddTopic':
      return { type: 'RemoveTopic', topic: wish.topic }
    case 'RetitleTopic': {
      const topic = content.topics.find(one => one.id === wish.topic)
      return topic && { ...wish, title: topic.title }
    }
    case 'MoveTopic':
      return { type: 'MoveTopic', topic: wish.topic, ...before(content.topics, wish.topic) }
    case 'RemoveTopic':
      return { type: 'ReinstateTopic', topic: wish.topic }
    case 'ReinstateTopic':
      return { type: 'RemoveTopic', topic: wish.topic }
    case 'MoveAgreement':
      return { type: 'MoveAgreement', agreement: wish.agreement, ...before(content.agreements, wish.agreement) }
    case 'ClassifyAgreement':
    case 'AssignAgreement':
    case 'SetDueDate':
    case 'FulfilAgreement':
    case 'WithdrawAgreement':
    case 'ReinstateAgreement': {
      const agreement = content.agreements.find(one => one.id === wish.agreement)
      return agreement && ofAgreement(agreement, wish)
    }
    case 'ScheduleFollowUp':
    case 'CancelFollowUp':
      return content.followUp === undefined
        ? { type: 'CancelFollowUp' }
        : { type: 'ScheduleFollowUp', followUp: content.followUp }
    case 'RecordAgreement':
    case 'EditText':
    case 'NameRevision':
    case 'RestoreRevision':
      return undefined
  }
}

type OfAgreement = Extract<Wish, { agreement: Id }>

function ofAgreement(agreement: Agreement, wish: OfAgreement): Wish | undefined {
  const { id, kind, topic, due, responsible, status, withdrawnBecause } = agreement
  switch (wish.type) {
    case 'ClassifyAgreement':
      return {
        type: wish.type,
        agreement: id,
        ...('kind' in wish ? { kind: kind ?? null } : {}),
        ...('topic' in wish ? { topic: topic ?? null } : {}),
      }
    case 'AssignAgreement':
      return { type: wish.type, agreement: id, responsible }
    case 'SetDueDate':
      return { type: wish.type, agreement: id, ...(due === undefined ? {} : { due }) }
    default:
      return status === 'OPEN'
        ? { type: 'ReinstateAgreement', agreement: id }
        : status === 'FULFILLED'
          ? { type: 'FulfilAgreement', agreement: id }
          : { type: 'WithdrawAgreement', agreement: id, reason: withdrawnBecause ?? '' }
  }
}

function back<T extends object>(thing: T, changes: Changes<T>): Changes<T> {
  const values = thing as Record<string, unknown>
  return Object.fromEntries(Object.keys(changes).map(value => [value, values[value] ?? null])) as Changes<T>
}

/** Behind what a thing stands now. */
function before(things: { id: Id }[], id: Id): { after?: Id } {
  const ahead = things[things.findIndex(thing => thing.id === id) - 1]
  return ahead === undefined ? {} : { after: ahead.id }
}
