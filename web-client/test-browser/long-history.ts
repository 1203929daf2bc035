import { call } from './calls'
import type { Person } from './people'

/** Minutes with a past, and what was made in it. */
export interface LongHistory {
  minutes: string
  head: number
  /** Three agreements; the second was withdrawn and reopened. */
  agreements: [string, string, string]
  topics: [string, string]
}

interface State {
  revision: number
}

/** Writes minutes of some 120 revisions by two people, of every kind of change. */
export async function longHistory(server: string, ana: Person, beto: Person): Promise<LongHistory> {
  const history = new Writing(server)
  const { minutes } = await call<{ minutes: string }>(
    server,
    '/api/minutes',
    { heading: { language: 'SPANISH', title: 'Minuta de la fuente', heldOn: '2031-05-14', venue: 'El quiosco' } },
    bearing(ana),
  )
  history.minutes = minutes
  const id = () => crypto.randomUUID()
  const agreements: LongHistory['agreements'] = [id(), id(), id()]
  const topics: LongHistory['topics'] = [id(), id()]
  const people = [id(), id(), id()]
  const names = ['Elia Duarte', 'Bruno Salas', 'Carla Ríos']
  for (const [index, attendee] of people.entries()) {
    await history.by(ana, { type: 'AddAttendee', attendee, name: names[index], position: 'Vocal' })
  }
  for (const [index, topic] of topics.entries()) {
    await history.by(beto, { type: 'AddTopic', topic, title: ['La fuente', 'El jardín'][index] })
  }
  for (const [index, agreement] of agreements.entries()) {
    await history.by(ana, { type: 'RecordAgreement', agreement, wording: [{ insert: `Se acuerda el punto ${index + 1}.` }] })
  }
  await history.by(beto, { type: 'NameRevision', revision: 9, name: 'Antes de discutir' })
  const words = 'La fuente pierde agua desde marzo y se revisará cada mes con el personal del parque.'.split(' ')
  for (const [index, word] of words.entries()) {
    await history.typed(index % 3 === 0 ? beto : ana, `topic:${topics[0]}`, `${word} `)
    await history.typed(ana, 'notes', `${index + 1}. ${word}\n`, index % 5 === 0 ? { list: 'bullet' } : undefined)
    await history.typed(beto, `agreement:${agreements[index % 3]!}`, ` ${word}`, index % 4 === 0 ? { bold: true } : undefined)
  }
  await history.by(beto, { type: 'SetDueDate', agreement: agreements[0], due: '2031-06-30' })
  await history.by(ana, { type: 'AssignAgreement', agreement: agreements[0], responsible: [{ name: names[0], attendee: people[0] }] })
  await history.by(ana, { type: 'ClassifyAgreement', agreement: agreements[2], kind: 'COMMITMENT' })
  await history.by(beto, { type: 'MoveAgreement', agreement: agreements[2] })
  await history.by(ana, { type: 'WithdrawAgreement', agreement: agreements[1], reason: 'Ya hay presupuesto' })
  await history.by(ana, { type: 'RemoveAttendee', attendee: people[1] })
  await history.by(beto, { type: 'MoveAttendee', attendee: people[2] })
  await history.by(beto, { type: 'RecordAttendance', attendee: people[2], attendance: 'REMOTE' })
  await history.by(ana, { type: 'ReviseHeading', changes: { title: 'Minuta del agua', venue: null, modality: 'MIXED' } })
  await history.by(ana, { type: 'RemoveTopic', topic: topics[1] })
  await history.by(beto, { type: 'ScheduleFollowUp', followUp: { on: '2031-07-01', at: '17:00', venue: 'La sala' } })
  await history.by(ana, { type: 'ReinstateAgreement', agreement: agreements[1] })
  for (let count = 1; count <= 50; count++) {
    await history.typed(count % 2 === 0 ? ana : beto, `topic:${topics[0]}`, ` (${count})`)
  }
  await history.by(ana, { type: 'RestoreRevision', revision: 60 })
  await history.by(beto, { type: 'FulfilAgreement', agreement: agreements[0] })
  const { revision: head } = await history.state(ana)
  return { minutes, head, agreements, topics }
}

function bearing(person: Person): Record<string, string> {
  return { Authorization: `Bearer ${person.token}` }
}

class Writing {
  minutes = ''
  private readonly clients = new Map<Person, { client: string; number: number }>()

  constructor(private readonly server: string) {}

  state(person: Person): Promise<State> {
    return call(this.server, `/api/minutes/${this.minutes}`, undefined, bearing(person))
  }

  async by(person: Person, wish: Record<string, unknown>): Promise<void> {
    const known = this.clients.get(person) ?? { client: crypto.randomUUID(), number: 0 }
    this.clients.set(person, known)
    known.number++
    const { revision: base } = await this.state(person)
    const command = { client: known.client, number: known.number, base, ...wish }
    const path = `/api/minutes/${this.minutes}/commands`
    const { answers } = await call<{ answers: { outcome: string }[] }>(this.server, path, command, bearing(person))
    if (answers[0]?.outcome !== 'ACCEPTED') {
      throw new Error(JSON.stringify(answers))
    }
  }

  /** Writes at the beginning of a text. */
  typed(person: Person, text: string, insert: string, attributes?: Record<string, unknown>): Promise<void> {
    const delta = [attributes === undefined ? { insert } : { insert, attributes }]
    return this.by(person, { type: 'EditText', text, delta })
  }
}
