/**
 * The messages of the protocol as they are on the wire; `docs/protocol.md` says what each means. Ids are UUIDs in lower
 * case, days `2026-03-02`, hours `17:00`, instants `2026-03-02T23:00:00.000Z`.
 */

import type { Op } from 'quill-delta'

export type Id = string
export type Day = string
export type Hour = string
export type Instant = string

/** A text as a whole: inserts only. */
export type Document = Op[]

/** `notes`, `topic:<id>` (its discussion) or `agreement:<id>` (its wording). */
export type TextId = 'notes' | `topic:${Id}` | `agreement:${Id}`

export type Language = 'SPANISH' | 'ENGLISH'
export type Modality = 'IN_PERSON' | 'REMOTE' | 'MIXED'
export type Part = 'CHAIR' | 'SECRETARY' | 'MEMBER' | 'GUEST'
export type Attendance = 'PRESENT' | 'REMOTE' | 'EXCUSED' | 'ABSENT'
export type AgreementKind = 'DECISION' | 'COMMITMENT' | 'RECOMMENDATION' | 'NOTE'
export type AgreementStatus = 'OPEN' | 'FULFILLED' | 'WITHDRAWN'

export interface Heading {
  language?: Language
  title?: string
  issuedIn?: string
  issuedOn?: Day
  event?: string
  heldOn?: Day
  startsAt?: Hour
  endsAt?: Hour
  zone?: string
  venue?: string
  modality?: Modality
  logo?: string
}

export interface Attendee {
  id: Id
  name: string
  position?: string
  organization?: string
  part?: Part
  attendance: Attendance
}

export interface Topic {
  id: Id
  title: string
  discussion: Document
}

export interface Responsible {
  name: string
  attendee?: Id
}

export interface Agreement {
  id: Id
  wording: Document
  kind?: AgreementKind
  responsible: Responsible[]
  due?: Day
  status: AgreementStatus
  withdrawnBecause?: string
  topic?: Id
}

export interface FollowUp {
  on: Day
  at?: Hour
  venue?: string
}

/** All that minutes say. */
export interface Content {
  heading: Heading
  attendees: Attendee[]
  topics: Topic[]
  agreements: Agreement[]
  notes: Document
  followUp?: FollowUp
}

export interface MinutesState {
  minutes: Id
  revision: number
  at: Instant
  content: Content
  /** Names of revisions, by their numbers. */
  names: Record<string, string>
}

export interface Author {
  id: Id
  name: string
}

/** Values that change; `null` clears one, and what is missing stays. */
export type Changes<T> = { [Value in keyof T]?: T[Value] | null }

export interface TextChange {
  text: TextId
  delta: Op[]
}

/** What the event of each type says. */
export interface EventData {
  MinutesOpened: { minutes: Id; heading: Heading; readThrough?: number }
  HeadingRevised: { changes: Changes<Heading> }
  AttendeeAdded: { attendee: Attendee; place: number }
  AttendeeRevised: { attendee: Id; changes: Changes<Omit<Attendee, 'id' | 'attendance'>> }
  AttendeeMoved: { attendee: Id; place: number }
  AttendeeRemoved: { attendee: Id }
  AttendeeReinstated: { attendee: Attendee; place: number }
  AttendanceRecorded: { attendee: Id; attendance: Attendance }
  TopicAdded: { topic: Topic; place: number }
  TopicRetitled: { topic: Id; title: string }
  TopicMoved: { topic: Id; place: number }
  TopicRemoved: { topic: Id }
  TopicReinstated: { topic: Topic; place: number }
  AgreementRecorded: { agreement: Agreement; place: number }
  AgreementClassified: { agreement: Id; kind?: AgreementKind | null; topic?: Id | null }
  AgreementAssigned: { agreement: Id; responsible: Responsible[] }
  DueDateSet: { agreement: Id; due?: Day }
  AgreementMoved: { agreement: Id; place: number }
  AgreementFulfilled: { agreement: Id }
  AgreementWithdrawn: { agreement: Id; reason: string }
  AgreementReinstated: { agreement: Agreement; place: number }
  TextEdited: { text: TextId; delta: Op[]; rebased?: unknown }
  FollowUpScheduled: { followUp: FollowUp }
  FollowUpCancelled: Record<never, never>
  RevisionNamed: { revision: number; name: string }
  RevisionRestored: { revision: number; content: Content; texts: TextChange[] }
}

export type EventType = keyof EventData

/** What happened, without who did it and when. */
export type Happening = { [Type in EventType]: { type: Type; data: EventData[Type] } }[EventType]

/** An event as it stands in the record. */
export type MinutesEvent = Happening & {
  revision: number
  at: Instant
  by: Author
  client: Id
  number: number
}

/** What a command of each type says. */
export interface CommandData {
  ReviseHeading: { changes: Changes<Heading> }
  AddAttendee: {
    attendee: Id
    name: string
    position?: string
    organization?: string
    part?: Part
    attendance?: Attendance
    after?: Id
  }
  ReviseAttendee: { attendee: Id; changes: Changes<Omit<Attendee, 'id' | 'attendance'>> }
  MoveAttendee: { attendee: Id; after?: Id }
  RemoveAttendee: { attendee: Id }
  ReinstateAttendee: { attendee: Id }
  RecordAttendance: { attendee: Id; attendance: Attendance }
  AddTopic: { topic: Id; title: string; discussion?: Document; after?: Id }
  RetitleTopic: { topic: Id; title: string }
  MoveTopic: { topic: Id; after?: Id }
  RemoveTopic: { topic: Id }
  ReinstateTopic: { topic: Id }
  RecordAgreement: {
    agreement: Id
    wording?: Document
    kind?: AgreementKind
    topic?: Id
    responsible?: Responsible[]
    due?: Day
    after?: Id
  }
  ClassifyAgreement: { agreement: Id; kind?: AgreementKind | null; topic?: Id | null }
  AssignAgreement: { agreement: Id; responsible: Responsible[] }
  SetDueDate: { agreement: Id; due?: Day }
  MoveAgreement: { agreement: Id; after?: Id }
  FulfilAgreement: { agreement: Id }
  WithdrawAgreement: { agreement: Id; reason: string }
  ReinstateAgreement: { agreement: Id }
  EditText: { text: TextId; delta: Op[] }
  ScheduleFollowUp: { followUp: FollowUp }
  CancelFollowUp: Record<never, never>
  NameRevision: { revision: number; name: string }
  RestoreRevision: { revision: number }
}

export type CommandType = keyof CommandData

/** What somebody wishes, not yet numbered. */
export type Wish = { [Type in CommandType]: { type: Type } & CommandData[Type] }[CommandType]

/** A wish as it is sent. */
export type Command = Wish & { client: Id; number: number; base: number }

export type Refusal =
  | 'MALFORMED'
  | 'UNKNOWN_MINUTES'
  | 'UNKNOWN_PART'
  | 'ALREADY_EXISTS'
  | 'GONE'
  | 'CHANGED_MEANWHILE'
  | 'NO_CHANGE'
  | 'HISTORY_TOO_SHORT'
  | 'UNKNOWN_REVISION'
  | 'NUMBER_REUSED'
  | 'NUMBER_PASSED'
  | 'TOO_MUCH'
  | 'OVERLOADED'
  | 'UNAVAILABLE'
  | 'INTERNAL'

export interface Conflict {
  value: string
  theirs?: unknown
  yours?: unknown
  revision: number
}

/** The answer to one command. */
export type Answer = { client: Id; number: number } & (
  | { outcome: 'ACCEPTED' | 'REPEATED'; revision: number }
  | { outcome: 'REFUSED'; refusal: Refusal; message: string; conflicts?: Conflict[]; revision?: number }
)

/** What comes on the topic of minutes: what was committed, or how far the record goes. */
export type TopicFrame =
  | { minutes: Id; first: number; events: MinutesEvent[] }
  | { minutes: Id; head: number }

/** What comes for this connection alone. */
export interface AnswersFrame {
  minutes: Id
  answers?: Answer[]
  refusal?: Refusal
  message?: string
}

export interface Caret {
  index: number
  length: number
}

/** Where a page of somebody is. */
export interface Whereabouts {
  client: Id
  part?: string
  caret?: Caret
}

export type Present = Whereabouts & { person: Author }

export interface PresenceFrame {
  minutes: Id
  present: Present[]
}
