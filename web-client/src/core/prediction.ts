import { CannotFollow, changed, textOf } from './fold'
import { lengthOf } from './delta'
import type { Agreement, Attendee, Content, Happening, Id, Topic, Wish } from './messages'

/**
 * What the content will say if a wish is accepted, so that its author need not wait to see it. A wish that does not fit
 * leaves the content as it is; what became of it is for the server to say.
 */
export function predicted(content: Content, wish: Wish): Content {
  try {
    const happening = happeningOf(content, wish)
    return happening === undefined ? content : changed(content, happening)
  } catch (problem) {
    if (problem instanceof CannotFollow) {
      return content
    }
    throw problem
  }
}

/** Missing if the wish changes nothing that one could know before the server told. */
function happeningOf(content: Content, wish: Wish): Happening | undefined {
  switch (wish.type) {
    case 'ReviseHeading':
      return { type: 'HeadingRevised', data: { changes: wish.changes } }
    case 'AddAttendee': {
      const { type: _, attendee: id, after, attendance = 'PRESENT', ...values } = wish
      const attendee: Attendee = { id, ...values, attendance }
      return { type: 'AttendeeAdded', data: { attendee, place: placeOfNew(content.attendees, after) } }
    }
    case 'ReviseAttendee':
      return { type: 'AttendeeRevised', data: { attendee: wish.attendee, changes: wish.changes } }
    case 'MoveAttendee':
      return { type: 'AttendeeMoved', data: placeOfMoved('attendee', content.attendees, wish.attendee, wish.after) }
    case 'RemoveAttendee':
      return { type: 'AttendeeRemoved', data: { attendee: wish.attendee } }
    case 'RecordAttendance':
      return { type: 'AttendanceRecorded', data: { attendee: wish.attendee, attendance: wish.attendance } }
    case 'AddTopic': {
      const topic: Topic = { id: wish.topic, title: wish.title, discussion: wish.discussion ?? [] }
      return { type: 'TopicAdded', data: { topic, place: placeOfNew(content.topics, wish.after) } }
    }
    case 'RetitleTopic':
      return { type: 'TopicRetitled', data: { topic: wish.topic, title: wish.title } }
    case 'MoveTopic':
      return { type: 'TopicMoved', data: placeOfMoved('topic', content.topics, wish.topic, wish.after) }
    case 'RemoveTopic':
      return { type: 'TopicRemoved', data: { topic: wish.topic } }
    case 'RecordAgreement': {
      const { type: _, agreement: id, after, wording = [], responsible = [], ...values } = wish
      const agreement: Agreement = { id, wording, responsible, ...values, status: 'OPEN' }
      return { type: 'AgreementRecorded', data: { agreement, place: placeOfNew(content.agreements, after) } }
    }
    case 'ClassifyAgreement': {
      const { type: _, ...data } = wish
      return { type: 'AgreementClassified', data }
    }
    case 'AssignAgreement':
      return { type: 'AgreementAssigned', data: { agreement: wish.agreement, responsible: wish.responsible } }
    case 'SetDueDate': {
      const { type: _, ...data } = wish
      return { type: 'DueDateSet', data }
    }
    case 'MoveAgreement':
      return {
        type: 'AgreementMoved',
        data: placeOfMoved('agreement', content.agreements, wish.agreement, wish.after),
      }
    case 'FulfilAgreement':
      return { type: 'AgreementFulfilled', data: { agreement: wish.agreement } }
    case 'WithdrawAgreement':
      return { type: 'AgreementWithdrawn', data: { agreement: wish.agreement, reason: wish.reason } }
    case 'ReinstateAgreement':
      return reinstated(content, wish.agreement)
    case 'EditText': {
      const document = textOf(content, wish.text)
      return document === undefined || reach(wish.delta) > lengthOf(document)
        ? undefined
        : { type: 'TextEdited', data: { text: wish.text, delta: wish.delta } }
    }
    case 'ScheduleFollowUp':
      return { type: 'FollowUpScheduled', data: { followUp: wish.followUp } }
    case 'CancelFollowUp':
      return { type: 'FollowUpCancelled', data: {} }
    case 'ReinstateAttendee':
    case 'ReinstateTopic':
    case 'NameRevision':
    case 'RestoreRevision':
      return undefined
  }
}

/** An agreement that is still in the list; what one that left it said is known to the server alone. */
function reinstated(content: Content, id: Id): Happening | undefined {
  const index = content.agreements.findIndex(one => one.id === id)
  const known = content.agreements[index]
  if (known === undefined) {
    return undefined
  }
  const { withdrawnBecause: _, ...rest } = known
  return { type: 'AgreementReinstated', data: { agreement: { ...rest, status: 'OPEN' }, place: index + 1 } }
}

/** How far into a text a change reaches. */
function reach(delta: { retain?: number | Record<string, unknown>; delete?: number }[]): number {
  return delta.reduce((sum, op) => sum + (typeof op.retain === 'number' ? op.retain : 0) + (op.delete ?? 0), 0)
}

function placeOfNew(things: { id: Id }[], after: Id | undefined): number {
  const index = after === undefined ? -1 : things.findIndex(thing => thing.id === after)
  return index < 0 ? things.length + 1 : index + 2
}

function placeOfMoved<Name extends string>(name: Name, things: { id: Id }[], id: Id, after: Id | undefined) {
  const index = things.filter(thing => thing.id !== id).findIndex(thing => thing.id === after)
  return { [name]: id, place: index + 2 } as { [Key in Name]: Id } & { place: number }
}
