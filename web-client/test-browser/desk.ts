import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, expect, inject } from 'vitest'
import type { Content } from '../src/core'
import { call } from './calls'
import { launched } from './chromium'
import { anotherPerson, type Person } from './people'

export const SERVER = inject('server')
export const ANA = inject('ana')

let browser: Promise<Browser> | undefined
const contexts: BrowserContext[] = []
const troubles: string[] = []

/** Everything a page complains of makes the test fail: errors in the console, refused styles and scripts, exceptions. */
afterEach(async () => {
  await Promise.all(contexts.splice(0).map(context => context.close()))
  expect([...new Set(troubles.splice(0))]).toEqual([])
})

afterAll(async () => (await browser)?.close())

/** What the tests meant to happen, such as a failed request while there is no line, is no trouble. */
export function expected(trouble: RegExp): void {
  troubles.splice(0, troubles.length, ...troubles.filter(told => !trouble.test(told)))
}

export interface Sitting extends BrowserContextOptions {
  server?: string
}

/** A browser of its own in which nobody has signed in. */
export async function visitor(sitting: Sitting = {}): Promise<Page> {
  browser ??= launched()
  const { server = SERVER, ...options } = sitting
  const context = await (await browser).newContext({ baseURL: server, locale: 'es-MX', ...options })
  contexts.push(context)
  context.on('console', message => {
    if (message.type() === 'error') {
      troubles.push(`${message.text()} (${message.location().url})`)
    }
  })
  context.on('weberror', problem => troubles.push(String(problem.error().stack)))
  return context.newPage()
}

/** A browser of its own in which somebody has signed in. */
export async function seat(person: Person = ANA, sitting: Sitting = {}): Promise<Page> {
  const page = await visitor(sitting)
  await page.request.post('/api/session', { data: { email: person.email, password: person.password } })
  return page
}

export function colleague(name: string): Promise<Person> {
  return anotherPerson(SERVER, ANA, name)
}

/** Asks the shared server as Ana. */
export function ask<T>(path: string, body?: unknown): Promise<T> {
  return call(SERVER, path, body, { Authorization: `Bearer ${ANA.token}` })
}

/** What the server says that minutes say now. */
export async function contentOf(minutes: string): Promise<Content> {
  return (await ask<{ content: Content }>(`/api/minutes/${minutes}`)).content
}

/** New minutes with this heading. */
export async function newMinutes(heading: Record<string, unknown> = { title: 'Minuta de prueba' }): Promise<string> {
  return (await ask<{ minutes: string }>('/api/minutes', { heading })).minutes
}

/** Nothing serious in what a machine can find. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  const serious = violations.filter(one => one.impact === 'serious' || one.impact === 'critical')
  expect(serious.map(one => `${one.id}: ${one.nodes.map(node => `${node.target.join(' ')} ${node.failureSummary}`).join(', ')}`)).toEqual([])
}
