import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Content, inverse, predicted, type Wish } from '../src/core'

const CONTENT: Content = {
  heading: { title: 'Minuta', venue: 'Sala Uno' },
  attendees: [
    { id: 'a1', name: 'Ana', position: 'Directora', attendance: 'PRESENT' },
    { id: 'a2', name: 'Beto', attendance: 'ABSENT', part: 'CHAIR' },
    { id: 'a3', name: 'Carla', attendance: 'REMOTE' },
  ],
  topics: [
    { id: 't1', title: 'Plaza', discussion: [] },
    { id: 't2', title: 'Fuente', discussion: [] },
  ],
  agreements: [
    { id: 'g1', wording: [{ insert: 'Uno' }], responsible: [], status: 'OPEN', due: '2026-03-02' },
    { id: 'g2', wording: [{ insert: 'Dos' }], responsible: [{ name: 'Ana', attendee: 'a1' }], status: 'FULFILLED', kind: 'DECISION' },
    { id: 'g3', wording: [], responsible: [], status: 'WITHDRAWN', withdrawnBecause: 'Repetido', topic: 't1' },
  ],
  notes: [],
  followUp: { on: '2026-04-01' },
}

const attendee = fc.constantFrom('a1', 'a2', 'a3')
const topic = fc.constantFrom('t1', 't2')
const agreement = fc.constantFrom('g1', 'g2', 'g3')
const text = fc.constantFrom('x', 'y')
const place = (ids: fc.Arbitrary<string>) => fc.option(ids.map(after => ({ after })), { nil: {} })

/** Wishes whose way back can be shown before the server has answered. */
const WISH: fc.Arbitrary<Wish> = fc.oneof(
  fc.record({ venue: fc.option(text) }).map((changes): Wish => ({ type: 'ReviseHeading', changes })),
  fc.record({ event: fc.option(text) }).map((changes): Wish => ({ type: 'ReviseHeading', changes })),
  fc.tuple(text, place(attendee)).map(([name, after]): Wish => ({ type: 'AddAttendee', attendee: 'a9', name, ...after })),
  fc.tuple(attendee, fc.option(text)).map(([id, position]): Wish => ({ type: 'ReviseAttendee', attendee: id, changes: { position } })),
  fc.tuple(attendee, place(attendee)).map(([id, after]): Wish => ({ type: 'MoveAttendee', attendee: id, ...after })),
  attendee.map((id): Wish => ({ type: 'RecordAttendance', attendee: id, attendance: 'EXCUSED' })),
  fc.tuple(text, place(topic)).map(([title, after]): Wish => ({ type: 'AddTopic', topic: 't9', title, ...after })),
  fc.tuple(topic, text).map(([id, title]): Wish => ({ type: 'RetitleTopic', topic: id, title })),
  fc.tuple(topic, place(topic)).map(([id, after]): Wish => ({ type: 'MoveTopic', topic: id, ...after })),
  fc.tuple(agreement, place(agreement)).map(([id, after]): Wish => ({ type: 'MoveAgreement', agreement: id, ...after })),
  agreement.map((id): Wish => ({ type: 'ClassifyAgreement', agreement: id, kind: 'NOTE' })),
  agreement.map((id): Wish => ({ type: 'ClassifyAgreement', agreement: id, kind: null, topic: 't2' })),
  agreement.map((id): Wish => ({ type: 'AssignAgreement', agreement: id, responsible: [{ name: 'Zoé' }] })),
  fc.tuple(agreement, fc.constantFrom({}, { due: '2027-01-01' })).map(([id, due]): Wish => ({ type: 'SetDueDate', agreement: id, ...due })),
  agreement.map((id): Wish => ({ type: 'FulfilAgreement', agreement: id })),
  fc.tuple(agreement, text).map(([id, reason]): Wish => ({ type: 'WithdrawAgreement', agreement: id, reason })),
  agreement.map((id): Wish => ({ type: 'ReinstateAgreement', agreement: id })),
  fc.constant<Wish>({ type: 'ScheduleFollowUp', followUp: { on: '2026-05-05', venue: 'Sala Dos' } }),
  fc.constant<Wish>({ type: 'CancelFollowUp' }),
)

describe('The inverse of a wish', () => {
  it('brings back the content as it was', () => {
    fc.assert(
      fc.property(WISH, wish => {
        const back = inverse(CONTENT, wish)
        expect(back).toBeDefined()
        expect(predicted(predicted(CONTENT, wish), back!)).toEqual(CONTENT)
      }),
      { numRuns: 500 },
    )
  })

  it('asks the server for what was removed, since only it knows what else became of that', () => {
    expect(inverse(CONTENT, { type: 'RemoveAttendee', attendee: 'a1' })).toEqual({ type: 'ReinstateAttendee', attendee: 'a1' })
    expect(inverse(CONTENT, { type: 'RemoveTopic', topic: 't1' })).toEqual({ type: 'ReinstateTopic', topic: 't1' })
  })

  it('is none for what stays in the record, and for things that are not there', () => {
    expect(inverse(CONTENT, { type: 'RecordAgreement', agreement: 'g9' })).toBeUndefined()
    expect(inverse(CONTENT, { type: 'RetitleTopic', topic: 't9', title: 'x' })).toBeUndefined()
  })
})
