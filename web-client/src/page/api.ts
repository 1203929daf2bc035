import type { Id } from '../core'
import { RequestFailed } from '../link'

export interface Account {
  id: Id
  name: string
  email: string
}

/** Somebody among the attendees of earlier minutes. */
export interface SeenPerson {
  name: string
  position?: string
  organization?: string
}

/** Who is signed in, if anybody, and whether the first account is still to be made. */
export interface DoorState {
  account?: Account
  firstAccount: boolean
}

/** The value of the anti-forgery cookie, which every request that changes something repeats as a header. */
export function antiForgery(): Record<string, string> {
  const cookie = document.cookie.split('; ').find(one => /^(__Host-)?XSRF-TOKEN=/.test(one))
  return cookie === undefined ? {} : { 'X-XSRF-TOKEN': cookie.slice(cookie.indexOf('=') + 1) }
}

/** @throws RequestFailed */
export async function request<T>(method: string, path: string, body?: BodyInit, type?: string): Promise<T> {
  const headers = { ...antiForgery(), ...(type === undefined ? {} : { 'Content-Type': type }) }
  const answer = await fetch(path, { method, headers, ...(body === undefined ? {} : { body }) }).catch(
    (problem: unknown) => {
      throw new RequestFailed(0, 'UNREACHABLE', String(problem))
    },
  )
  const text = await answer.text()
  const told = parsed(text)
  if (!answer.ok) {
    throw new RequestFailed(answer.status, told.refusal ?? 'INTERNAL', told.detail ?? answer.statusText)
  }
  return told as T
}

/** What stands between the page and the server may answer in another way. */
function parsed(text: string) {
  try {
    return text === '' ? {} : JSON.parse(text)
  } catch {
    return {}
  }
}

export function post<T>(path: string, body: unknown): Promise<T> {
  return request('POST', path, JSON.stringify(body), 'application/json')
}

export const api = {
  door: () => request<DoorState>('GET', '/api/door'),
  signIn: (email: string, password: string) => post<Account>('/api/session', { email, password }),
  signOut: () => request<void>('DELETE', '/api/session'),
  makeFirst: (code: string, name: string, email: string, password: string) =>
    post<Account>('/api/accounts/first', { code, name, email, password }),
  people: (text: string) => request<{ people: SeenPerson[] }>('GET', `/api/people?text=${encodeURIComponent(text)}`),
}
