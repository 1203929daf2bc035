import { afterAccepted, changed, composed, predicted, textOf } from '../src/core'
import type { Answer, Author, Command, Content, Happening, Id, MinutesEvent, MinutesState, Refusal, Topic, Wish } from '../src/core'

/** Minutes that were just opened. */
export const EMPTY: MinutesState = {
  minutes: '5f1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d',
  revision: 1,
  at: '2031-05-14T12:00:00.000Z',
  content: { heading: {}, attendees: [], topics: [], agreements: [], notes: [] },
  names: {},
}

/**
 * The authority as far as clients can see it: carries edits over what others did since their base, and numbers the
 * events. In memory, one author for each client; refuses what a test tells it to.
 */
export class ServerInMemory {
  readonly events: MinutesEvent[] = []
  state: MinutesState
  refuse: (command: Command) => Refusal | undefined = () => undefined
  private readonly accepted = new Map<string, number>()
  private readonly removed = new Map<Id, Topic>()

  constructor(state: MinutesState) {
    this.state = state
  }

  /** The answer, and the event where there is one. */
  submit(command: Command): { answer: Answer; event?: MinutesEvent } {
    const { client, number } = command
    const revision = this.accepted.get(`${client} ${number}`)
    if (revision !== undefined) {
      return { answer: { client, number, outcome: 'REPEATED', revision } }
    }
    const refusal = this.refuse(command) ?? this.conflict(command)
    if (refusal !== undefined) {
      return { answer: { client, number, outcome: 'REFUSED', refusal, message: '' } }
    }
    const event = this.record(this.happening(command), client, number)
    this.accepted.set(`${client} ${number}`, event.revision)
    return { answer: { client, number, outcome: 'ACCEPTED', revision: event.revision }, event }
  }

  /** Somebody else set the same values after what the author was looking at. */
  private conflict(command: Command): 'CHANGED_MEANWHILE' | undefined {
    const set = this.events.some(
      event =>
        command.type === 'ReviseHeading' &&
        event.type === 'HeadingRevised' &&
        event.client !== command.client &&
        event.revision > command.base &&
        Object.keys(event.data.changes).some(value => value in command.changes),
    )
    return set ? 'CHANGED_MEANWHILE' : undefined
  }

  private happening(command: Command): Happening {
    if (command.type === 'ReinstateTopic') {
      return { type: 'TopicReinstated', data: { topic: this.removed.get(command.topic)!, place: 1 } }
    }
    if (command.type === 'RemoveTopic') {
      this.removed.set(command.topic, this.state.content.topics.find(topic => topic.id === command.topic)!)
    }
    return happeningOf(this.state.content, command.type === 'EditText' ? this.rebased(command) : command)
  }

  private rebased(command: Extract<Command, { type: 'EditText' }>): Wish {
    let delta = command.delta
    for (const event of this.events) {
      const later = event.revision > command.base && event.client !== command.client
      if (later && event.type === 'TextEdited' && event.data.text === command.text) {
        delta = afterAccepted(delta, event.data.delta)
      }
    }
    return { type: 'EditText', text: command.text, delta }
  }

  private record(happening: Happening, client: Id, number: number): MinutesEvent {
    const by: Author = { id: client, name: client }
    const event = {
      ...happening,
      revision: this.state.revision + 1,
      at: new Date(1_800_000_000_000 + this.events.length).toISOString(),
      by,
      client,
      number,
    } as MinutesEvent
    this.state = {
      ...this.state,
      revision: event.revision,
      at: event.at,
      content: changed(this.state.content, happening),
    }
    this.events.push(event)
    return event
  }
}

function happeningOf(content: Content, wish: Wish): Happening {
  if (wish.type === 'EditText') {
    return { type: 'TextEdited', data: { text: wish.text, delta: wish.delta } }
  }
  if (wish.type === 'ReviseHeading') {
    return { type: 'HeadingRevised', data: { changes: wish.changes } }
  }
  if (wish.type === 'AddTopic') {
    const topics = predicted(content, wish).topics
    const place = topics.findIndex(topic => topic.id === wish.topic) + 1
    return { type: 'TopicAdded', data: { topic: topics[place - 1]!, place } }
  }
  if (wish.type === 'RemoveTopic') {
    return { type: 'TopicRemoved', data: { topic: wish.topic } }
  }
  throw new Error(`Not known to this server: ${wish.type}`)
}

/** The words of a text in a content, to be compared. */
export function words(content: Content, text: 'notes' | `topic:${Id}` = 'notes'): string {
  return composed([], textOf(content, text) ?? [])
    .map(op => String(op.insert))
    .join('')
}
