import { Client, type IFrame, type IMessage, ReconnectionTimeMode } from '@stomp/stompjs'
import type { Command, Id, MinutesState, Whereabouts } from '../core'
import { type EventsPage, type Link, type Listener, RequestFailed } from './link'

const HEARTBEAT_MILLIS = 10_000
const RETRY_MILLIS = 400
const LONGEST_RETRY_MILLIS = 8_000
const POLICY_VIOLATION = 1008

/** Who is asking, and how its sockets are made. */
export interface Access {
  /** Such as `https://minutas.example.org`. */
  server: string
  /** Makes the socket; a program sends its token with the handshake, a browser its cookie. */
  webSocket: (url: string) => WebSocket
  /** Headers of each request and of `CONNECT`: a program's token, or a page's anti-forgery token. */
  headers: () => Record<string, string>
}

/** A {@link Link} over STOMP and HTTP, as `docs/protocol.md` describes. */
export class StompLink implements Link {
  private client: Client | undefined
  private minutes: Id = ''

  constructor(private readonly access: Access) {}

  open(minutes: Id, listener: Listener): void {
    this.minutes = minutes
    const client = new Client({
      webSocketFactory: () => this.access.webSocket(`${this.access.server.replace(/^http/, 'ws')}/ws`),
      beforeConnect: () => {
        client.connectHeaders = this.access.headers()
      },
      heartbeatIncoming: HEARTBEAT_MILLIS,
      heartbeatOutgoing: HEARTBEAT_MILLIS,
      // Longer each time, and not in step with all others who lost the same server.
      reconnectDelay: RETRY_MILLIS * (1 + Math.random()),
      reconnectTimeMode: ReconnectionTimeMode.EXPONENTIAL,
      maxReconnectDelay: LONGEST_RETRY_MILLIS,
      // A dead line says nothing to the goodbye of a socket either.
      discardWebsocketOnCommFailure: true,
      onConnect: () => this.subscribe(client, listener),
      onWebSocketClose: (event: CloseEvent) => {
        listener.cut()
        void this.turnedAway(event).then(away => {
          if (away && this.client === client) {
            void client.deactivate()
            listener.turnedAway()
          }
        })
      },
    })
    this.client = client
    client.activate()
  }

  /** A browser is not told why a handshake failed, so the session is asked for. */
  private async turnedAway({ code, reason }: CloseEvent): Promise<boolean> {
    if (code === POLICY_VIOLATION && reason !== 'TOO_MANY_REQUESTS') {
      return true
    }
    return this.get('/api/session').then(
      () => false,
      (problem: unknown) => problem instanceof RequestFailed && problem.status === 401,
    )
  }

  private subscribe(client: Client, listener: Listener): void {
    const hear = (destination: string, take: (body: never) => void, headers: Record<string, string> = {}) =>
      client.subscribe(destination, (message: IMessage) => take(JSON.parse(message.body) as never), headers)
    hear('/user/queue/answers', frame => listener.answered(frame))
    hear(`/topic/minutes.${this.minutes}.presence`, frame => listener.present(frame))
    client.watchForReceipt('subscribed', (_: IFrame) => listener.connected())
    hear(`/topic/minutes.${this.minutes}`, frame => listener.committed(frame), { receipt: 'subscribed' })
  }

  send(commands: Command[]): void {
    this.publish('commands', commands)
  }

  tell(whereabouts: Whereabouts): void {
    this.publish('presence', whereabouts)
  }

  private publish(what: string, message: unknown): void {
    if (this.client?.connected === true) {
      const destination = `/app/minutes.${this.minutes}.${what}`
      this.client.publish({ destination, body: JSON.stringify(message), skipContentLengthHeader: true })
    }
  }

  retry(): void {
    const client = this.client
    void client?.deactivate({ force: true }).then(() => {
      if (this.client === client) {
        client.activate()
      }
    })
  }

  close(): void {
    void this.client?.deactivate()
    this.client = undefined
  }

  state(minutes: Id, revision?: number): Promise<MinutesState> {
    return this.get(`/api/minutes/${minutes}${revision === undefined ? '' : `?revision=${revision}`}`)
  }

  events(minutes: Id, after: number): Promise<EventsPage> {
    return this.get(`/api/minutes/${minutes}/events?after=${after}&limit=1000`)
  }

  private async get<T>(path: string): Promise<T> {
    const answer = await fetch(this.access.server + path, { headers: this.access.headers() }).catch((problem: unknown) => {
      throw new RequestFailed(0, 'UNREACHABLE', String(problem))
    })
    const body = await answer.json().catch(() => ({}))
    if (!answer.ok) {
      throw new RequestFailed(answer.status, body.refusal ?? 'INTERNAL', body.detail ?? answer.statusText)
    }
    return body as T
  }
}
