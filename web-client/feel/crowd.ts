import { lengthOf, type Id, type Session, unsaved, view } from '../src/core'
import { Participation, StompLink } from '../src/link'
import { WebSocket as NodeWebSocket } from 'ws'

/** People without a browser who write in the notes of one minutes, at a steady pace, until they are told to stop. */
export class Crowd {
  private readonly writers: Writer[]

  constructor(server: string, token: string, minutes: Id, people: number) {
    this.writers = Array.from({ length: people }, () => new Writer(server, token, minutes))
  }

  /** @returns once all of them have the minutes open */
  async join(): Promise<void> {
    await Promise.all(this.writers.map(writer => writer.joined))
  }

  start(everyMillis: number): void {
    this.writers.forEach(writer => writer.start(everyMillis))
  }

  /** @returns how many edits they made, all of them saved */
  async stop(): Promise<number> {
    const edits = await Promise.all(this.writers.map(writer => writer.stop()))
    return edits.reduce((sum, count) => sum + count, 0)
  }

  /** Made by one of them, as fast as they are acknowledged. */
  flood(edits: number): Promise<void> {
    return this.writers[0]!.flood(edits)
  }

  close(): void {
    this.writers.forEach(writer => writer.close())
  }
}

const LONGEST = 4_000

class Writer {
  readonly joined: Promise<void>
  private readonly participation: Participation
  private session: Session | undefined
  private edits = 0
  private pace: ReturnType<typeof setInterval> | undefined
  private saved: (() => void) | undefined

  constructor(server: string, token: string, minutes: Id) {
    const headers = { Authorization: `Bearer ${token}` }
    const link = new StompLink({
      server,
      headers: () => headers,
      webSocket: url => new NodeWebSocket(url, ['v12.stomp'], { headers }) as unknown as WebSocket,
    })
    let open: () => void
    this.joined = new Promise(opened => (open = opened))
    this.participation = new Participation(link, minutes, crypto.randomUUID(), {
      changed: session => {
        this.session = session
        open()
        if (unsaved(session) === 0) {
          this.saved?.()
        }
      },
    })
  }

  /** Types a letter somewhere; from a certain length on, one goes for each that comes. */
  private type(): void {
    const length = lengthOf(view(this.session!).notes)
    const at = Math.floor(Math.random() * length)
    const insert = 'aeiou bcdl'[this.edits % 10]!
    const before = at > 0 ? [{ retain: at }] : []
    const after = length > LONGEST && at < length ? [{ delete: 1 }] : []
    this.participation.wish([{ type: 'EditText', text: 'notes', delta: [...before, { insert }, ...after] }])
    this.edits++
  }

  start(everyMillis: number): void {
    this.pace = setInterval(() => this.type(), everyMillis)
  }

  async stop(): Promise<number> {
    clearInterval(this.pace)
    if (unsaved(this.session!) > 0) {
      await new Promise<void>(saved => (this.saved = saved))
    }
    return this.edits
  }

  /** One at a time, so that none is joined with another. */
  async flood(edits: number): Promise<void> {
    for (let i = 0; i < edits; i++) {
      const saved = new Promise<void>(done => (this.saved = done))
      this.type()
      await saved
    }
  }

  close(): void {
    this.participation.close()
  }
}
