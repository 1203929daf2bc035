import {
  announced,
  answered,
  begun,
  isBehind,
  type Id,
  type Outcome,
  received,
  type Session,
  settled,
  type TextChange,
  toSend,
  toSendAgain,
  type Unplaced,
  type Whereabouts,
  type Wish,
  wished,
  type Present,
} from '../core'
import { type Link, RequestFailed } from './link'

/** Sent again if nothing came for so long. */
const PATIENCE_MILLIS = 2_000
/** After a failed request. */
const PAUSE_MILLIS = 1_000

/** Whether the line is up, down, or closed because somebody must sign in. */
export type Line = 'up' | 'down' | 'turned away'

/** What a {@link Participation} tells: after each change, and with how texts changed by others. */
export interface Onlooker {
  changed(session: Session, changes: TextChange[]): void
  line?(line: Line): void
  present?(present: Present[]): void
  /** These minutes cannot be read: they are not there, or not for this person. */
  failed?(problem: RequestFailed): void
}

/**
 * Takes part in writing minutes: keeps a {@link Session} in step with the server over a {@link Link}, fetches what was
 * missed, and sends again what was not answered. Nothing wished is dropped while the object lives; who wants it to
 * survive longer stores the session at each change and hands it in again.
 */
export class Participation {
  private session: Session | undefined
  private line: Line = 'down'
  private fetching = false
  private heard = Date.now()
  private readonly timer: ReturnType<typeof setInterval>

  constructor(
    private readonly link: Link,
    private readonly minutes: Id,
    private readonly client: Id,
    private readonly onlooker: Onlooker,
    stored?: Session,
  ) {
    this.session = stored
    this.timer = setInterval(() => this.sendAgainIfSilent(), PATIENCE_MILLIS / 4)
    link.open(minutes, {
      connected: () => {
        this.setLine('up')
        void this.catchUp().then(() => this.sendAgain())
      },
      cut: () => this.setLine('down'),
      turnedAway: () => this.setLine('turned away'),
      committed: frame => {
        this.heard = Date.now()
        if (this.session === undefined) {
          return
        }
        if ('head' in frame) {
          this.take({ session: announced(this.session, frame.head), changes: [] })
        } else {
          this.take(received(this.session, frame.events))
        }
      },
      answered: frame => {
        this.heard = Date.now()
        for (const answer of frame.answers ?? []) {
          if (this.session !== undefined) {
            this.take(answered(this.session, answer))
          }
        }
      },
      present: frame => this.onlooker.present?.(frame.present),
    })
  }

  /** What its author wants; shown at once, sent as soon as may be. Before the first state came it is not taken. */
  wish(...wishes: Wish[]): boolean {
    if (this.session === undefined) {
      return false
    }
    this.take({ session: wishes.reduce(wished, this.session), changes: [] })
    return true
  }

  /** Its author has decided what becomes of a wish that could not be placed. */
  settle(one: Unplaced): void {
    if (this.session !== undefined) {
      this.take({ session: settled(this.session, one), changes: [] })
    }
  }

  tell(whereabouts: Omit<Whereabouts, 'client'>): void {
    this.link.tell({ client: this.client, ...whereabouts })
  }

  close(): void {
    clearInterval(this.timer)
    this.link.close()
  }

  private setLine(line: Line): void {
    this.line = line
    this.onlooker.line?.(line)
  }

  private take({ session, changes }: Outcome): void {
    const { session: next, commands } = this.line === 'up' ? toSend(session) : { session, commands: [] }
    this.session = next
    this.onlooker.changed(next, changes)
    if (commands.length > 0) {
      this.heard = Date.now()
      this.link.send(commands)
    }
    if (isBehind(next)) {
      void this.catchUp()
    }
  }

  /** Fetches what was missed. */
  private async catchUp(): Promise<void> {
    if (this.fetching || this.line !== 'up') {
      return
    }
    this.fetching = true
    try {
      this.session ??= begun(this.client, await this.link.state(this.minutes))
      let more = true
      while (more) {
        const page = await this.link.events(this.minutes, this.session.synced.revision)
        this.take(received(announced(this.session, page.head), page.events))
        more = isBehind(this.session) && page.events.length > 0
      }
    } catch (problem) {
      this.failed(problem)
    } finally {
      this.fetching = false
    }
  }

  private failed(problem: unknown): void {
    if (problem instanceof RequestFailed && problem.status >= 400 && problem.status < 500) {
      this.onlooker.failed?.(problem)
    } else {
      setTimeout(() => void this.catchUp(), PAUSE_MILLIS)
    }
  }

  private sendAgainIfSilent(): void {
    if (this.line === 'up' && Date.now() - this.heard > PATIENCE_MILLIS) {
      this.sendAgain()
    }
  }

  private sendAgain(): void {
    if (this.session !== undefined && this.session.inFlight.length > 0) {
      this.heard = Date.now()
      this.link.send(toSendAgain(this.session))
    }
  }
}
