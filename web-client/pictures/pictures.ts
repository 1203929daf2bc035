import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { test } from 'vitest'
import { ANA, ask, colleague, contentOf, seat, SERVER, visitor } from '../test-browser/desk'
import { Sheet } from '../test-browser/sheet'

const FOLDER = process.env['MINUTA_PICTURES'] ?? 'target/pictures'

const KINDS = {
  desktop: { viewport: { width: 1280, height: 860 } },
  'desktop-dark': { viewport: { width: 1280, height: 860 }, colorScheme: 'dark' },
  phone: { viewport: { width: 375, height: 780 }, isMobile: true, hasTouch: true },
  'phone-dark': { viewport: { width: 375, height: 780 }, isMobile: true, hasTouch: true, colorScheme: 'dark' },
} as const

/** Minutes of invented people, read from a document and then worked on by two. */
async function sampleMinutes(): Promise<string> {
  const answer = await fetch(`${SERVER}/api/imports`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${ANA.token}`, 'Content-Type': 'text/plain' },
    body: await readFile(new URL('sample.txt', import.meta.url)),
  })
  const { minutes } = (await answer.json()) as { minutes: string }
  const { agreements, attendees, topics } = await contentOf(minutes)
  const client = crypto.randomUUID()
  let number = 0
  const wish = (base: number, type: string, values: object) =>
    ask(`/api/minutes/${minutes}/commands`, { client, number: ++number, base, type, ...values })
  const { revision } = await ask<{ revision: number }>(`/api/minutes/${minutes}`)
  await wish(revision, 'EditText', { text: `topic:${topics[0]!.id}`, delta: [{ insert: 'Se recorrió la plaza el 27 de febrero: siete de doce luminarias no encienden y dos postes están inclinados.' }] })
  await wish(revision, 'EditText', { text: `topic:${topics[1]!.id}`, delta: [{ insert: 'La escuela pide que el paso esté pintado antes de que vuelvan las clases en abril.' }] })
  await wish(revision, 'SetDueDate', { agreement: agreements[0]!.id, due: '2026-03-16' })
  await wish(revision, 'AssignAgreement', { agreement: agreements[0]!.id, responsible: [{ name: attendees[2]!.name, attendee: attendees[2]!.id }] })
  await wish(revision, 'ClassifyAgreement', { agreement: agreements[0]!.id, kind: 'COMMITMENT' })
  await wish(revision, 'SetDueDate', { agreement: agreements[1]!.id, due: '2027-03-20' })
  await wish(revision, 'AssignAgreement', { agreement: agreements[1]!.id, responsible: [{ name: attendees[1]!.name, attendee: attendees[1]!.id }] })
  await wish(revision, 'FulfilAgreement', { agreement: agreements[3]!.id })
  return minutes
}

async function keep(page: Page, kind: string, name: string): Promise<void> {
  await page.waitForTimeout(700)
  await page.screenshot({ path: join(FOLDER, `${kind}-${name}.png`), animations: 'disabled' })
}

test('pictures of each screen', { timeout: 300_000 }, async () => {
  await mkdir(FOLDER, { recursive: true })
  const minutes = await sampleMinutes()
  const first = (await contentOf(minutes)).agreements[1]!.id
  const beto = await new Sheet(await seat(await colleague('Beto Luna'))).open(minutes)
  await beto.append(beto.agreement('II'), ' Los recibirá también la escuela.', 15)
  for (const [kind, sitting] of Object.entries(KINDS)) {
    const page = await seat(ANA, sitting)
    const at = async (path: string, name: string, shown: string) => {
      await page.goto(path)
      await page.getByText(shown).first().waitFor()
      await keep(page, kind, name)
    }
    await at('/', 'list', 'Minuta de la Tercera Sesión')
    await at('/?text=presupuestos', 'search', 'Minuta de la Tercera Sesión')
    const sheet = await new Sheet(page).open(minutes)
    await keep(page, kind, 'writing-top')
    await sheet.agreement('I').click()
    await sheet.agreement('III').scrollIntoViewIfNeeded()
    await beto.agreement('II').click()
    await keep(page, kind, 'writing')
    await at(`/minutes/${minutes}/history`, 'history', 'Solo acuerdos')
    await at(`/minutes/${minutes}/history?from=15&to=40`, 'compare', 'Lo que cambió')
    await at(`/minutes/${minutes}/agreements/${first}`, 'agreement', 'presupuestos')
    await at('/agreements', 'register', 'Acuerdos de todas')
    await at('/account', 'account', 'Ana Ibarra')
    const door = await visitor(sitting)
    await door.goto('/')
    await keep(door, kind, 'door')
    await page.context().close()
  }
})
