import type { Answer, Command, MinutesState } from '../src/core'
import type { EventsPage, Link, Listener } from '../src/link'
import type { ServerInMemory } from './server'

/** A line to a server in memory that can be cut, and that loses what it is told to lose. */
export class LinkInMemory implements Link {
  listener: Listener | undefined
  isUp = false
  /** Whether a batch, its events or its answers get lost on the way. */
  loses: 'nothing' | 'commands' | 'events' = 'nothing'
  readonly sent: Command[][] = []

  constructor(
    private readonly server: ServerInMemory,
    private readonly all: LinkInMemory[],
  ) {
    all.push(this)
  }

  open(_: string, listener: Listener): void {
    this.listener = listener
    this.raise()
  }

  raise(): void {
    this.isUp = true
    this.listener?.connected()
  }

  cut(): void {
    this.isUp = false
    this.listener?.cut()
  }

  send(commands: Command[]): void {
    this.sent.push(commands)
    if (!this.isUp || this.loses === 'commands') {
      return
    }
    const answers: Answer[] = []
    for (const command of commands) {
      const { answer, event } = this.server.submit(command)
      if (event === undefined) {
        answers.push(answer)
      } else {
        this.all.forEach(link => link.hear(listener =>
          listener.committed({ minutes: this.server.state.minutes, first: event.revision, events: [event] })))
      }
    }
    this.hear(listener => listener.answered({ minutes: this.server.state.minutes, answers }))
  }

  private hear(tell: (listener: Listener) => void): void {
    if (this.isUp && this.loses !== 'events' && this.listener !== undefined) {
      tell(this.listener)
    }
  }

  tell(): void {}

  retry(): void {
    this.cut()
    this.raise()
  }

  close(): void {
    this.isUp = false
    this.listener = undefined
  }

  async state(): Promise<MinutesState> {
    return this.server.state
  }

  async events(_: string, after: number): Promise<EventsPage> {
    const events = this.server.events.filter(event => event.revision > after).slice(0, 3)
    return { events, head: this.server.state.revision }
  }
}
