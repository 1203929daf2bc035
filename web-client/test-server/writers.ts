import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { composed, type Content, type MinutesEvent, type Op, Participation, type Session, type TextChange, unsaved, view } from '../src'
import { randomOf, randomWish } from './random-wishes'
import { call, linkOf, TOKENS } from './server'

/** Somebody with the minutes open, and an editor of the notes that is told of changes only. */
export class Writer {
  session: Session | undefined
  notes: Op[] | undefined
  /** What the minutes said at each instant at which something new was heard, as the server told it then. */
  readonly held = new Map<string, Content>()
  private readonly participation: Participation

  constructor(minutes: string, token: string) {
    this.participation = new Participation(linkOf(token), minutes, randomUUID(), {
      changed: (session, changes) => this.take(session, changes),
    })
  }

  private take(session: Session, changes: TextChange[]): void {
    this.session = session
    this.held.set(session.synced.at, session.synced.content)
    this.notes ??= session.synced.content.notes
    for (const { text, delta } of changes) {
      this.notes = text === 'notes' ? composed(this.notes, delta) : this.notes
    }
  }

  wish(random: (below: number) => number): void {
    if (this.session !== undefined) {
      const wish = randomWish(view(this.session), this.session.synced.revision, random)
      if (wish.type === 'EditText' && wish.text === 'notes') {
        this.notes = composed(this.notes ?? [], wish.delta)
      }
      this.participation.wish([wish])
    }
  }

  get isDone(): boolean {
    return this.session !== undefined && unsaved(this.session) === 0
  }

  close(): void {
    this.participation.close()
  }
}

/** Three people write into new minutes, each a number of things, until all of it is saved and seen by all. */
export async function writtenTogether(seed: number, wishes: number): Promise<{ minutes: string; writers: Writer[] }> {
  const random = randomOf(seed)
  const { minutes } = await call<{ minutes: string }>('/api/minutes', { heading: { title: 'Minuta de prueba' } })
  const writers = [0, 1, 2].map(person => new Writer(minutes, TOKENS[person % TOKENS.length]!))
  await until(() => writers.every(writer => writer.session !== undefined))
  for (let i = 0; i < wishes; i++) {
    writers.forEach(writer => random(3) > 0 && writer.wish(random))
    if (random(4) === 0) {
      await pause(random(30))
    }
  }
  await until(() => writers.every(writer => writer.isDone))
  const head = Math.max(...writers.map(writer => writer.session!.synced.revision))
  await until(() => writers.every(writer => writer.session!.synced.revision === head))
  writers.forEach(writer => writer.close())
  return { minutes, writers }
}

async function until(condition: () => boolean): Promise<void> {
  for (let i = 0; !condition(); i++) {
    if (i > 1_000) {
      throw new Error('It does not come to that')
    }
    await pause(20)
  }
}

/** All events of minutes, a page at a time. */
export async function historyOf(minutes: string): Promise<MinutesEvent[]> {
  const events: MinutesEvent[] = []
  for (let more = true; more; ) {
    const page = await call<{ events: MinutesEvent[]; head: number }>(
      `/api/minutes/${minutes}/events?after=${events.length}&limit=200`,
    )
    events.push(...page.events)
    more = events.length < page.head
  }
  return events
}
