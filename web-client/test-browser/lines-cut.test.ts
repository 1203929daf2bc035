import { afterAll, beforeAll, expect, test } from 'vitest'
import { call } from './calls'
import { ANA, ask, colleague, contentOf, expected, newMinutes, seat } from './desk'
import { firstPerson, type Person } from './people'
import { RunningServer } from './running-server'
import { expectText, Sheet } from './sheet'

const NO_LINE = /ERR_INTERNET_DISCONNECTED|ERR_CONNECTION|WebSocket connection|ERR_FAILED|status of (?:401|5\d\d)/

test('what two people wrote while one had no line is merged when it is back', async () => {
  const minutes = await newMinutes()
  const ana = await new Sheet(await seat()).open(minutes)
  await ana.record('La plaza se pinta.')
  await ana.saved()
  const beto = await new Sheet(await seat(await colleague('Beto Luna'))).open(minutes)

  await ana.page.context().setOffline(true)
  await ana.append(ana.agreement('I'), ' De verde.')
  await ana.newAttendee.fill('Inés Ávila')
  await ana.page.keyboard.press('Enter')
  await ana.offline(/Sin conexión: \d+ cambios? esperan?/)
  await beto.agreement('I').click()
  await beto.page.keyboard.press('Home')
  await beto.page.keyboard.type('Acordado: ')
  await beto.saved()
  await ana.page.context().setOffline(false)

  await expectText(ana.agreement('I'), 'Acordado: La plaza se pinta. De verde.')
  await expectText(beto.agreement('I'), 'Acordado: La plaza se pinta. De verde.')
  await expect.poll(() => beto.attendees()).toEqual(['Inés Ávila'])
  await ana.saved()
  expected(NO_LINE)
})

test('what waits survives a reload, and is sent when the line is back', async () => {
  const minutes = await newMinutes()
  const ana = await new Sheet(await seat()).open(minutes)
  await ana.record('Primero.')
  await ana.saved()
  await ana.page.context().setOffline(true)
  await ana.append(ana.agreement('I'), ' Segundo.')
  await ana.offline(/Sin conexión: 1 cambio espera/)
  await ana.page.context().setOffline(false)
  await ana.page.goto('about:blank')

  const again = await new Sheet(await ana.page.context().newPage()).open(minutes)

  await expectText(again.agreement('I'), 'Primero. Segundo.')
  await again.saved()
  expect((await contentOf(minutes)).agreements[0]?.wording).toEqual([{ insert: 'Primero. Segundo.' }])
  expected(NO_LINE)
})

test('what waits is still there after a look at the list, and is sent when the line is back', async () => {
  const minutes = await newMinutes()
  const ana = await new Sheet(await seat()).open(minutes)
  await ana.record('Primero.')
  await ana.saved()
  let cut = true
  await ana.page.routeWebSocket('**/ws', line => (cut ? void line.close() : void line.connectToServer()))
  await ana.page.evaluate(() => window.dispatchEvent(new Event('offline')))
  await ana.offline(/Sin conexión/)
  await ana.append(ana.agreement('I'), ' Segundo.')
  await ana.offline(/Sin conexión: 1 cambio espera/)
  await ana.page.getByRole('link', { name: 'Minutas' }).click()
  await ana.page.getByRole('button', { name: 'Nueva minuta' }).waitFor()
  await ana.page.goBack()
  await expectText(ana.agreement('I'), 'Primero. Segundo.')
  await ana.offline(/Sin conexión: 1 cambio espera/)
  expect((await contentOf(minutes)).agreements[0]?.wording).toEqual([{ insert: 'Primero.' }])
  cut = false

  await ana.saved()
  expect((await contentOf(minutes)).agreements[0]?.wording).toEqual([{ insert: 'Primero. Segundo.' }])
  expected(NO_LINE)
})

test('what waits is sent by nobody but its author, whoever else uses the same browser', async () => {
  const minutes = await newMinutes()
  const beto = await colleague('Beto Luna')
  const ana = await new Sheet(await seat()).open(minutes)
  const { page } = ana
  await ana.record('Primero.')
  await ana.saved()
  await page.context().setOffline(true)
  await ana.append(ana.agreement('I'), ' De Ana.')
  await ana.offline(/Sin conexión: 1 cambio espera/)
  await page.goto('about:blank')
  await page.context().setOffline(false)

  const enter = ({ email, password }: Person) => page.request.post('/api/session', { data: { email, password } })
  await enter(beto)
  await new Sheet(page).open(minutes)
  await ana.append(ana.agreement('I'), ' De Beto.')
  await ana.saved()
  expect((await contentOf(minutes)).agreements[0]?.wording).toEqual([{ insert: 'Primero. De Beto.' }])
  await page.goto('about:blank')
  await enter(ANA)
  await new Sheet(page).open(minutes)
  await expect.poll(async () => JSON.stringify((await contentOf(minutes)).agreements[0]?.wording)).toContain('De Ana.')
  const { events } = await ask<{ events: { type: string; by: { name: string }; data: { delta?: unknown } }[] }>(
    `/api/minutes/${minutes}/events?after=0`)
  const anas = events.filter(event => JSON.stringify(event.data.delta ?? '').includes('De Ana.'))
  expect(anas.map(event => event.by.name)).toEqual(['Ana Ibarra'])
  expected(NO_LINE)
})

test('a value that two set at once is shown to the later one with both versions', async () => {
  const minutes = await newMinutes({ title: 'Minuta', venue: 'Sala Uno' })
  const ana = await new Sheet(await seat()).open(minutes)
  const beto = await new Sheet(await seat(await colleague('Beto Luna'))).open(minutes)
  await ana.page.context().setOffline(true)
  await ana.page.getByRole('textbox', { name: 'Lugar' }).first().fill('Sala de Ana')
  await ana.page.keyboard.press('Enter')
  await beto.page.getByRole('textbox', { name: 'Lugar' }).first().fill('Sala de Beto')
  await beto.page.keyboard.press('Enter')
  await beto.saved()
  await ana.page.context().setOffline(false)

  const conflict = ana.page.getByRole('alert').filter({ hasText: 'Otra persona cambió lo mismo a la vez.' })
  await conflict.getByText('Sala de Ana').waitFor()
  await conflict.getByText('Sala de Beto').waitFor()
  expect((await contentOf(minutes)).heading.venue).toBe('Sala de Beto')
  await conflict.getByRole('button', { name: 'Poner lo mío' }).click()

  await expect.poll(async () => (await contentOf(minutes)).heading.venue).toBe('Sala de Ana')
  await expect.poll(() => conflict.count()).toBe(0)
  expected(NO_LINE)
})

test('words written into a topic that was removed meanwhile are given back', async () => {
  const minutes = await newMinutes()
  const ana = await new Sheet(await seat()).open(minutes)
  await ana.page.getByRole('textbox', { name: 'Agregar tema' }).fill('Plaza')
  await ana.page.keyboard.press('Enter')
  await ana.saved()
  const beto = await new Sheet(await seat(await colleague('Beto Luna'))).open(minutes)
  await ana.page.context().setOffline(true)
  await ana.page.getByRole('textbox', { name: 'Lo que se dijo de «Plaza»' }).click()
  await ana.page.keyboard.type('Palabras que importan')
  await beto.page.getByRole('button', { name: 'Quitar: Plaza' }).click()
  await beto.saved()
  await ana.page.context().setOffline(false)

  const lost = ana.page.getByRole('alert').filter({ hasText: 'se quitó mientras tanto' })
  await lost.getByText('Palabras que importan').waitFor()
  expected(NO_LINE)
})

let server: RunningServer
let owner: Person

beforeAll(async () => {
  server = await RunningServer.started()
  owner = await firstPerson(server.address, await server.setupCode())
})

afterAll(() => server.close())

test('a server that is killed under typing loses nothing that was typed, and asks who one is without leaving the page', async () => {
  const headers = { Authorization: `Bearer ${owner.token}` }
  const { minutes } = await call<{ minutes: string }>(server.address, '/api/minutes', { heading: { title: 'M' } }, headers)
  const ana = await new Sheet(await seat(owner, { server: server.address })).open(minutes)
  await ana.notes.click()
  await ana.page.keyboard.type('Antes del corte, ')

  const typing = ana.page.keyboard.type('durante el corte se sigue escribiendo sin miedo, ', { delay: 60 })
  await server.kill()
  await typing
  await ana.offline(/Sin conexión/)
  await server.start()
  const door = ana.page.getByRole('alert').filter({ hasText: 'Lo escrito se conserva' })
  await door.getByLabel('Contraseña').fill(owner.password)
  await ana.page.keyboard.press('Enter')
  await ana.saved()
  await ana.append(ana.notes, 'y después también.')

  const whole = 'Antes del corte, durante el corte se sigue escribiendo sin miedo, y después también.'
  await expectText(ana.notes, whole)
  await ana.saved()
  expect(
    (await call<{ content: { notes: unknown } }>(server.address, `/api/minutes/${minutes}`, undefined, headers)).content.notes,
  ).toEqual([{ insert: whole }])
  expected(NO_LINE)
}, 180_000)
