import { call } from './calls'

export interface Person {
  name: string
  email: string
  password: string
  token: string
}

const PASSWORD = 'siete mesas de roble'
let count = 0

/** The first account of a new server, with a token. */
export async function firstPerson(server: string, code: string): Promise<Person> {
  const ana = { name: 'Ana Ibarra', email: 'ana@example.org', password: PASSWORD }
  await call(server, '/api/accounts/first', { code, ...ana })
  return withToken(server, ana)
}

/** A further account, made by somebody who has one. */
export async function anotherPerson(server: string, by: Person, name: string): Promise<Person> {
  const person = { name, email: `${++count}-${Date.now()}@example.org`, password: PASSWORD }
  await call(server, '/api/accounts', person, { Authorization: `Bearer ${by.token}` })
  return withToken(server, person)
}

async function withToken(server: string, person: Omit<Person, 'token'>): Promise<Person> {
  const { email, password } = person
  const entered = await fetch(`${server}/api/session`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ email, password }),
  })
  const cookies = entered.headers.getSetCookie().map(cookie => cookie.split(';')[0]!)
  const forgery = cookies.findLast(cookie => cookie.startsWith('XSRF-TOKEN='))!.slice('XSRF-TOKEN='.length)
  const { token } = await call<{ token: string }>(server, '/api/tokens', { name: 'pruebas' }, {
    Cookie: cookies.join('; '),
    'X-XSRF-TOKEN': forgery,
  })
  return { ...person, token }
}
