import {
  announced,
  type AnswersFrame,
  answered,
  begun,
  isBehind,
  type Id,
  type MinutesState,
  type Outcome,
  received,
  refusedTogether,
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

/** What was not answered for so long is sent again. */
const PATIENCE_MILLIS = 2_000
/** After a failed request. */
const PAUSE_MILLIS = 1_000

/** Whether the line is tried for the first time, up, down, or closed because somebody must sign in. */
export type Line = 'opening' | 'up' | 'down' | 'turned away'

/** What a {@link Participation} tells: after each change, and with how texts changed by others. */
export interface Onlooker {
  changed(session: Session, changes: TextChange[]): void
  line?(line: Line): void
  present?(present: Present[]): void
  /** Nothing more can be done: these minutes are not there, or hold what this program does not know. */
  failed?(problem: Error): void
}

/**
 * Takes part in writing minutes: keeps a {@link Session} in step with the server over a {@link Link}, fetches what was
 * missed, and sends again what was not answered. Nothing wished is dropped while the object lives; who wants it to
 * survive longer stores the session at each change and hands it in again.
 */
export class Participation {
  private session: Session | undefined
  private line: Line = 'opening'
  private fetching = false
  private state: Promise<MinutesState> | undefined
  private closed = false
  /** As it was last told; a new connection knows nothing of it. */
  private whereabouts: Omit<Whereabouts, 'client'> = {}
  /** When the batch in flight was last sent. */
  private sentAt = 0
  private readonly timer: ReturnType<typeof setInterval>

  constructor(
    private readonly link: Link,
    private readonly minutes: Id,
    private readonly client: Id,
    private readonly onlooker: Onlooker,
    stored?: Session,
  ) {
    this.session = stored
    this.timer = setInterval(() => this.sendAgainIfUnanswered(), PATIENCE_MILLIS / 4)
    link.open(minutes, {
      connected: () => {
        this.setLine('up')
        this.tell(this.whereabouts)
        void this.catchUp().then(() => this.sendAgain())
      },
      cut: () => this.setLine('down'),
      turnedAway: () => this.setLine('turned away'),
      committed: frame =>
        this.change(session =>
          'head' in frame
            ? { session: announced(session, frame.head), changes: [] }
            : received(session, frame.events),
        ),
      answered: frame => this.answered(frame),
      present: frame => this.onlooker.present?.(frame.present),
    })
    // It can be shown before there is a line. If it does not come, it is asked for again once there is one.
    this.begin().catch(() => {})
  }

  /**
   * What its author wants; shown at once, sent as soon as may be. Before the first state came it is not taken.
   *
   * @param base what they were looking at; now, if it is missing
   */
  wish(wishes: Wish[], base?: number): boolean {
    return this.change(session => ({
      session: wishes.reduce((before, wish) => wished(before, wish, base), session),
      changes: [],
    }))
  }

  /** Its author has decided what becomes of a wish that could not be placed. */
  settle(one: Unplaced): void {
    this.change(session => ({ session: settled(session, one), changes: [] }))
  }

  tell(whereabouts: Omit<Whereabouts, 'client'>): void {
    this.whereabouts = whereabouts
    this.link.tell({ client: this.client, ...whereabouts })
  }

  /** The way to the server may have changed, or is gone: whatever line there is, is not to be trusted. */
  retry(): void {
    this.link.retry()
  }

  close(): void {
    this.closed = true
    clearInterval(this.timer)
    this.link.close()
  }

  private setLine(line: Line): void {
    this.line = line
    this.onlooker.line?.(line)
  }

  private answered({ answers, refusal }: AnswersFrame): void {
    if (answers === undefined) {
      // It is about where somebody is, not about what they wish.
      return
    }
    if (refusal !== undefined && this.session !== undefined && this.session.inFlight.length > 0) {
      this.change(session => refusedTogether(session, refusal))
    }
    answers.forEach(answer => this.change(session => answered(session, answer)))
  }

  /** False if there is nothing to change yet. */
  private change(how: (session: Session) => Outcome): boolean {
    if (this.session === undefined || this.closed) {
      return false
    }
    try {
      this.take(how(this.session))
      return true
    } catch (problem) {
      this.failed(problem)
      return false
    }
  }

  private take({ session, changes }: Outcome): void {
    const sending = this.line === 'up' ? toSend(session) : { session, commands: [], changes: [] }
    this.session = sending.session
    this.onlooker.changed(sending.session, [...changes, ...sending.changes])
    if (sending.commands.length > 0) {
      this.sentAt = Date.now()
      this.link.send(sending.commands)
    }
    if (isBehind(sending.session)) {
      void this.catchUp()
    }
  }

  /** The session, from the state that the server tells if there is none yet. */
  private async begin(): Promise<Session> {
    if (this.session === undefined) {
      this.state ??= this.link.state(this.minutes).finally(() => (this.state = undefined))
      const state = await this.state
      if (this.session === undefined) {
        this.session = begun(this.client, state)
        this.change(session => ({ session, changes: [] }))
      }
    }
    return this.session
  }

  /** Fetches what was missed. */
  private async catchUp(): Promise<void> {
    if (this.fetching || this.line !== 'up' || this.closed) {
      return
    }
    this.fetching = true
    try {
      let session = await this.begin()
      let more = true
      while (more && !this.closed) {
        const page = await this.link.events(this.minutes, session.synced.revision)
        const taken = this.change(before => received(announced(before, page.head), page.events))
        session = this.session ?? session
        more = taken && isBehind(session) && page.events.length > 0
      }
    } catch (problem) {
      this.failed(problem)
    } finally {
      this.fetching = false
    }
  }

  private failed(problem: unknown): void {
    if (this.closed) {
      return
    }
    if (problem instanceof RequestFailed && mayPass(problem)) {
      setTimeout(() => void this.catchUp(), PAUSE_MILLIS)
    } else {
      this.onlooker.failed?.(problem instanceof Error ? problem : new Error(String(problem)))
    }
  }

  private sendAgainIfUnanswered(): void {
    if (Date.now() - this.sentAt > PATIENCE_MILLIS) {
      this.sendAgain()
    }
  }

  private sendAgain(): void {
    if (this.line === 'up' && this.session !== undefined && this.session.inFlight.length > 0) {
      this.sentAt = Date.now()
      this.link.send(toSendAgain(this.session))
    }
  }
}

/** Whether asking again later may help: the server is away, busy, or was asked too often. */
function mayPass({ status }: RequestFailed): boolean {
  return status === 0 || status === 408 || status === 429 || status >= 500
}
