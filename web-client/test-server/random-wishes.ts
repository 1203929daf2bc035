import { randomUUID } from 'node:crypto'
import { type Content, type Op, type TextId, textOf, type Wish, wordsOf } from '../src'

/** Numbers that look random, the same for the same seed (mulberry32, by T. Ettinger). */
export function randomOf(seed: number): (below: number) => number {
  let state = seed
  return below => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

/** Something that somebody who looks at this content might wish; often an edit, now and then of a thing that is gone. */
export function randomWish(content: Content, revision: number, random: (below: number) => number): Wish {
  const one = <T>(things: T[]): T | undefined => things[random(Math.max(1, things.length))]
  const attendee = one(content.attendees)?.id ?? randomUUID()
  const topic = one(content.topics)?.id ?? randomUUID()
  const agreement = one(content.agreements)?.id ?? randomUUID()
  const wishes: (() => Wish)[] = [
    () => ({ type: 'ReviseHeading', changes: { title: `Minuta ${random(1_000)}`, venue: random(2) ? 'Sala' : null } }),
    () => ({ type: 'AddAttendee', attendee: randomUUID(), name: `Persona ${random(1_000)}`, after: attendee }),
    () => ({ type: 'ReviseAttendee', attendee, changes: { position: `Puesto ${random(9)}` } }),
    () => ({ type: 'MoveAttendee', attendee }),
    () => ({ type: 'RemoveAttendee', attendee }),
    () => ({ type: 'RecordAttendance', attendee, attendance: random(2) ? 'REMOTE' : 'ABSENT' }),
    () => ({ type: 'AddTopic', topic: randomUUID(), title: `Tema ${random(1_000)}` }),
    () => ({ type: 'RetitleTopic', topic, title: `Tema ${random(1_000)}` }),
    () => ({ type: 'MoveTopic', topic }),
    () => ({ type: 'RemoveTopic', topic }),
    () => ({ type: 'ReinstateTopic', topic }),
    () => ({ type: 'RecordAgreement', agreement: randomUUID(), wording: [{ insert: 'Se acuerda 🎨.' }], topic }),
    () => ({ type: 'ClassifyAgreement', agreement, kind: random(2) ? 'DECISION' : null, topic: null }),
    () => ({ type: 'AssignAgreement', agreement, responsible: [{ name: 'Quien sea', attendee }] }),
    () => (random(2) ? { type: 'SetDueDate', agreement, due: '2031-05-14' } : { type: 'SetDueDate', agreement }),
    () => ({ type: 'MoveAgreement', agreement }),
    () => ({ type: 'FulfilAgreement', agreement }),
    () => ({ type: 'WithdrawAgreement', agreement, reason: 'Se repite' }),
    () => ({ type: 'ReinstateAgreement', agreement }),
    () => ({ type: 'ScheduleFollowUp', followUp: { on: '2031-06-01', at: '10:00' } }),
    () => ({ type: 'CancelFollowUp' }),
    () => ({ type: 'NameRevision', revision: 1 + random(revision), name: `Versión ${random(9)}` }),
  ]
  if (random(60) === 0) {
    return { type: 'RestoreRevision', revision: 1 + random(revision) }
  }
  if (random(3) === 0) {
    return one(wishes)!()
  }
  const texts: TextId[] = ['notes', 'notes', `topic:${topic}`, `agreement:${agreement}`]
  const text = one(texts)!
  return { type: 'EditText', text, delta: randomEdit(textOf(content, text) ?? [], random) }
}

/** An edit that fits a document and cuts no character in two. */
function randomEdit(document: Op[], random: (below: number) => number): Op[] {
  const characters = [...wordsOf(document)]
  const index = random(characters.length + 1)
  const retain = characters.slice(0, index).join('').length
  const next = characters.slice(index, index + 1 + random(5)).join('')
  const before: Op[] = retain > 0 ? [{ retain }] : []
  const kind = next === '' ? 0 : random(4)
  if (kind < 2) {
    return [...before, { insert: ['a', 'ño ', '🎨', 'línea\n', 'palabra '][random(5)]! }]
  }
  return [...before, kind === 2 ? { delete: next.length } : { retain: next.length, attributes: { bold: true } }]
}
