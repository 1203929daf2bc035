import type { Answer, Attendee, Agreement, Author, Command, Content, Id, Instant, MinutesEvent, MinutesState, Op, TextId, Topic } from '../../core'
import { post, request } from '../api'

export interface ValueChange {
  value: string
  from?: unknown
  to?: unknown
}

export interface WordChange {
  lead: string
  went: string
  came: string
  trail: string
}

export type Looks = Record<string, unknown>

/** What people would tell as one change. */
export interface Entry {
  first: number
  last: number
  count: number
  since: Instant
  until: Instant
  by: Author
  kind: string
  part: string
  label?: string
  number?: number
  values: ValueChange[]
  words: WordChange[]
  looks: { text: string; before?: Looks; after?: Looks }[]
  restored?: number
  names: Record<string, string>
}

export interface HistoryPage {
  head: number
  entries: Entry[]
  before?: number | string
}

/** What to tell of the history; what is missing limits nothing. Instants for `from` and `to`. */
export interface Filter {
  by?: Id
  part?: string
  agreement?: Id
  from?: Instant
  to?: Instant
}

export interface Moment {
  revision: number
  at: Instant
}

export interface Run {
  text: string
  attributes?: Looks
  by: number
  revision: number
  changed?: { by: number; revision: number }
  before?: Looks
  both?: boolean
}

export interface Passage {
  kept?: Run[]
  went?: Run[]
  came?: Run[]
}

export interface ListChange<T> {
  added: { place: number; thing: T }[]
  removed: { place: number; thing: T }[]
  moved: { id: Id; from: number; to: number }[]
}

/** What changed but for texts. */
export interface Changed {
  values: ValueChange[]
  attendees: ListChange<Attendee>
  topics: ListChange<Topic>
  agreements: ListChange<Agreement>
}

export interface Difference extends Changed {
  from: Moment
  to: Moment
  people: Author[]
  texts: { text: TextId; passages: Passage[] }[]
}

export interface Step extends Changed {
  first: number
  to: Moment
  by: number[]
  content: Partial<Omit<Content, 'followUp'>> & { followUp?: Content['followUp'] | null }
  texts: { text: TextId; delta: Op[] }[]
}

export interface Replay {
  start: MinutesState
  people: Author[]
  steps: Step[]
}

export interface Life {
  head: number
  entries: Entry[]
}

/** What the server answers about the past. @throws RequestFailed */
export const past = {
  now: (minutes: Id) => of<MinutesState>(minutes, ''),
  state: (minutes: Id, revision: number) => of<MinutesState>(minutes, '', { revision }),
  stateAt: (minutes: Id, at: Instant) => of<MinutesState>(minutes, '', { at }),
  event: async (minutes: Id, revision: number): Promise<MinutesEvent | undefined> =>
    (await of<{ events: MinutesEvent[] }>(minutes, '/events', { after: revision - 1, limit: 1 })).events[0],
  head: async (minutes: Id, known: number): Promise<number> =>
    (await of<{ head: number }>(minutes, '/events', { after: known, limit: 1 })).head,
  history: (minutes: Id, filter: Filter, before: number | string | undefined) =>
    of<HistoryPage>(minutes, '/history', { ...filter, limit: 50, before }),
  difference: (minutes: Id, from: number, to: number) => of<Difference>(minutes, '/difference', { from, to }),
  replay: (minutes: Id, from: number, to: number) =>
    of<Replay>(minutes, '/replay', { from, to, by: 'entry', steps: 1000 }),
  people: async (minutes: Id, head: number): Promise<Author[]> => (await past.difference(minutes, head, head)).people,
  life: (minutes: Id, agreement: Id) => of<Life>(minutes, `/agreements/${agreement}/history`),
  send: async (minutes: Id, commands: Command[]): Promise<Answer[]> =>
    (await post<{ answers: Answer[] }>(`/api/minutes/${minutes}/commands`, commands)).answers,
}

/** Where the document of a revision is to be had; with `from`, what differs since then is marked. */
export function documentOf(minutes: Id, format: string, revision?: number, from?: number): string {
  return address(minutes, '/document', { format, revision, from })
}

function of<T>(minutes: Id, what: string, asked: Record<string, string | number | undefined> = {}): Promise<T> {
  return request<T>('GET', address(minutes, what, asked))
}

function address(minutes: Id, what: string, asked: Record<string, string | number | undefined>): string {
  const given = Object.entries(asked).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]))
  const query = new URLSearchParams(given).toString()
  return `/api/minutes/${minutes}${what}${query === '' ? '' : `?${query}`}`
}
