import { expect, test } from 'vitest'
import { ask, contentOf, expectAccessible, newMinutes, seat, visitor } from './desk'

const SITTINGS = {
  'a desk in the dark': { viewport: { width: 1280, height: 860 }, colorScheme: 'dark' },
  'a phone': { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true },
  'a phone in the dark': { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true, colorScheme: 'dark' },
} as const

test.each(Object.entries(SITTINGS))('on %s no screen is hard to read, nor wider than the screen', async (_, sitting) => {
  const minutes = await newMinutes({ title: 'Minuta de la plaza', venue: 'Casa de Cultura de San Jacinto del Llano' })
  const client = crypto.randomUUID()
  const agreement = crypto.randomUUID()
  await ask(`/api/minutes/${minutes}/commands`, {
    client, number: 1, base: 1, type: 'RecordAgreement', agreement, wording: [{ insert: 'Se pintará la plaza.' }], due: '2020-01-31',
  })
  await ask(`/api/minutes/${minutes}/commands`, {
    client, number: 2, base: 2, type: 'AddAttendee', attendee: crypto.randomUUID(), name: 'Inés Ávila Montaño',
    position: 'Directora General de Transparencia, Acceso a la Información Pública y Gobierno Abierto', organization: 'Obras',
  })
  expect((await contentOf(minutes)).attendees).toHaveLength(1)
  const page = await seat(undefined, sitting)
  for (const [path, shown] of [
    ['/', 'Minuta de la plaza'],
    [`/minutes/${minutes}`, 'Asistentes'],
    [`/minutes/${minutes}/history`, 'Se pintará la plaza.'],
    [`/minutes/${minutes}/history?from=1&to=3`, 'Se pintará la plaza.'],
    [`/minutes/${minutes}/agreements/${agreement}`, 'Se pintará la plaza.'],
    ['/agreements', 'Se pintará la plaza.'],
    ['/account', 'Ana Ibarra'],
  ] as const) {
    await page.goto(path)
    await page.locator('main').getByText(shown).first().waitFor()
    await expectAccessible(page)
    const { width, room } = await page.evaluate(() => ({ width: document.documentElement.scrollWidth, room: window.innerWidth }))
    expect(width, path).toBeLessThanOrEqual(room)
  }
  const door = await visitor(sitting)
  await door.goto('/')
  await door.getByLabel('Correo electrónico').waitFor()
  await expectAccessible(door)
})
