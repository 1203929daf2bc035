import type { AnswersFrame, Command, Id, MinutesEvent, MinutesState, PresenceFrame, TopicFrame, Whereabouts } from '../core'

/** What a link tells whoever opened it. */
export interface Listener {
  /** All that is committed from now on will be heard; what was before must be fetched. */
  connected(): void
  /** The line is down. The link goes on trying by itself. */
  cut(): void
  /** The server does not know who this is any more: somebody must sign in before the link is opened again. */
  turnedAway(): void
  committed(frame: TopicFrame): void
  answered(frame: AnswersFrame): void
  present(frame: PresenceFrame): void
}

export interface EventsPage {
  events: MinutesEvent[]
  head: number
}

/** The server refused a request, or could not be reached (status 0). */
export class RequestFailed extends Error {
  constructor(
    readonly status: number,
    readonly refusal: string,
    message: string,
  ) {
    super(message)
  }
}

/** The way to the server, for one page on one minutes. */
export interface Link {
  open(minutes: Id, listener: Listener): void
  /** Sends one batch; lost without a word if the line is down. */
  send(commands: Command[]): void
  tell(whereabouts: Whereabouts): void
  /** Gives up the connection there is, if any, and tries anew at once: the way to the server may be another. */
  retry(): void
  close(): void
  /** @throws RequestFailed */
  state(minutes: Id, revision?: number): Promise<MinutesState>
  /** Events after a revision, as many as come at once. @throws RequestFailed */
  events(minutes: Id, after: number): Promise<EventsPage>
}
