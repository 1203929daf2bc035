import { expect, test } from 'vitest'
import { ANA, ask, contentOf, newMinutes, seat, SERVER } from '../test-browser/desk'
import { Sheet } from '../test-browser/sheet'
import { Crowd } from './crowd'
import { echoes, memory, quantile, smoothness } from './watch'

const PEOPLE = 20
const SECONDS = Number(process.env['MINUTA_FEEL_SECONDS'] ?? 20)
/** An edit a second by each of twenty people for an hour. */
const HOUR_OF_EDITS = PEOPLE * 3_600

function tell(what: string, value: number, unit: string, goal: string): void {
  console.log(`${what.padEnd(46)} ${value.toFixed(1).padStart(10)} ${unit.padEnd(6)} goal ${goal}`)
}

test('the page stays smooth while twenty people type', { timeout: 900_000 }, async () => {
  const minutes = await newMinutes()
  const crowd = new Crowd(SERVER, ANA.token, minutes, PEOPLE)
  await crowd.join()
  const { page, notes } = await new Sheet(await seat()).open(minutes)
  const still = await smoothness(page, 3_000)
  tell('pictures per second, nobody types', still.frames, '/s', '')
  crowd.start(200)
  await notes.click()
  const moving = await smoothness(page, SECONDS * 1_000)
  const times = await echoes(page, 50, 150)
  tell('pictures per second, 20 people, a key each 200 ms', moving.frames, '/s', '50')
  tell('longest time without a picture', moving.longest, 'ms', '')
  tell('a key press shows, median', quantile(times, 0.5), 'ms', 'at once')
  tell('a key press shows, p95', quantile(times, 0.95), 'ms', 'at once')
  await crowd.stop()
  crowd.close()
})

test('the page holds no more after an hour of work', { timeout: 3_600_000 }, async () => {
  const minutes = await newMinutes()
  const crowd = new Crowd(SERVER, ANA.token, minutes, PEOPLE)
  await crowd.join()
  const { page } = await new Sheet(await seat()).open(minutes)
  crowd.start(60)
  await page.waitForTimeout(20_000)
  const early = await memory(page)
  await page.waitForTimeout(HOUR_OF_EDITS / (PEOPLE * 1000 / 60) * 1_000 - 20_000)
  const edits = await crowd.stop()
  const late = await memory(page)
  crowd.close()
  tell('edits by others', edits, '', `${HOUR_OF_EDITS}`)
  tell('memory of the scripts, after 20 s', early, 'MB', '')
  tell('memory of the scripts, at the end', late, 'MB', 'no growth')
  const text = (await contentOf(minutes)).notes.map(op => op.insert).join('')
  await expect.poll(() => page.getByRole('textbox', { name: 'Notas' }).innerText(), { timeout: 30_000 }).toBe(text)
})

test('long lists stay smooth', { timeout: 300_000 }, async () => {
  const minutes = await newMinutes()
  const client = crypto.randomUUID()
  const wishes = [
    ...Array.from({ length: 200 }, (_, i) => ({ type: 'AddAttendee', attendee: crypto.randomUUID(), name: `Persona ${i}`, position: 'Representante' })),
    ...Array.from({ length: 100 }, (_, i) => ({ type: 'RecordAgreement', agreement: crypto.randomUUID(), wording: [{ insert: `Se acuerda lo que dice el punto ${i}, con todo lo que de ello se sigue.` }] })),
  ]
  for (const [i, wish] of wishes.entries()) {
    await ask(`/api/minutes/${minutes}/commands`, { client, number: i + 1, base: i + 1, ...wish })
  }
  const page = await seat()
  await page.goto(`/minutes/${minutes}`, { waitUntil: 'commit' })
  await page.getByRole('textbox', { name: 'Acuerdo C', exact: true }).waitFor()
  tell('200 attendees and 100 agreements shown', await page.evaluate(() => performance.now()), 'ms', '')
  const crowd = new Crowd(SERVER, ANA.token, minutes, PEOPLE)
  await crowd.join()
  crowd.start(200)
  await page.getByRole('textbox', { name: 'Acuerdo L', exact: true }).click()
  const moving = await smoothness(page, 10_000)
  const times = await echoes(page, 30, 150)
  await crowd.stop()
  crowd.close()
  tell('pictures per second there, 20 people', moving.frames, '/s', '50')
  tell('a key press shows there, median', quantile(times, 0.5), 'ms', 'at once')
})

test('minutes of 20,000 edits open at once', { timeout: 900_000 }, async () => {
  const minutes = await newMinutes()
  const crowd = new Crowd(SERVER, ANA.token, minutes, 1)
  await crowd.join()
  await crowd.flood(20_000)
  crowd.close()
  const times: number[] = []
  for (let i = 0; i < 5; i++) {
    const page = await seat()
    await page.goto(`/minutes/${minutes}`, { waitUntil: 'commit' })
    await page.locator('[data-part="notes"] .ql-editor p').first().waitFor()
    times.push(await page.evaluate(() => new Promise<number>(drawn => requestAnimationFrame(() => setTimeout(() => drawn(performance.now()))))))
    await page.context().close()
  }
  tell('minutes of 20,000 edits shown, worst of five', Math.max(...times), 'ms', '1000')
  const page = await seat()
  for (const revision of [10_000, 5_000, 15_000]) {
    await page.goto(`/minutes/${minutes}/history?revision=${revision}`, { waitUntil: 'commit' })
    await page.locator(`article.stood[data-revision="${revision}"]`).waitFor()
    tell(`its history at revision ${revision} shown`, await page.evaluate(() => performance.now()), 'ms', '')
  }
  await page.keyboard.press('ArrowRight')
  await page.locator('article.stood[data-revision="15001"]').waitFor()
})
