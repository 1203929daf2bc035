import type { AgreementStatus, Id } from '../../core'
import { post, request } from '../api'
import { queryOf } from '../question'

export interface Snippet {
  text: string
  found?: boolean
}

export interface Find {
  part: string
  value?: string
  id?: Id
  /** At which the minutes said so, if they say so no longer. */
  revision?: number
  snippet: Snippet[]
}

export interface Line {
  minutes: Id
  revision: number
  title?: string
  event?: string
  venue?: string
  heldOn?: string
  attendees?: number
  agreements?: number
  openedAt: string
  finds?: Find[]
}

export interface ListPage {
  minutes: Line[]
  number: number
  more: boolean
}

export interface ListQuestion {
  text: string
  past: boolean
  status: AgreementStatus | ''
}

interface Present {
  present: { minutes: Id; people: { id: Id; name: string }[] }[]
}

/** Of how many minutes the server tells at once who is there. */
const AT_ONCE = 50

export const listApi = {
  list: ({ text, past, status }: ListQuestion, page: number) =>
    request<ListPage>(
      'GET',
      `/api/minutes?${queryOf({
        page: String(page),
        text,
        past: past && text.trim() !== '' ? 'true' : '',
        status,
      })}`,
    ),
  open: (heading: Record<string, unknown>) => post<{ minutes: Id }>('/api/minutes', { heading }),
  /** The names of those who are there, by minutes. */
  present: async (minutes: Id[]): Promise<Record<Id, string[]>> => {
    const chunks = minutes.flatMap((_, at) => (at % AT_ONCE === 0 ? [minutes.slice(at, at + AT_ONCE)] : []))
    const answers = await Promise.all(
      chunks.map(chunk => request<Present>('GET', `/api/presence?minutes=${chunk.join(',')}`)),
    )
    return Object.fromEntries(
      answers.flatMap(answer => answer.present.map(one => [one.minutes, one.people.map(person => person.name)])),
    )
  },
}
