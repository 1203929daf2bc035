import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectAccessible, expected, visitor } from './desk'
import { RunningServer } from './running-server'

let server: RunningServer

beforeAll(async () => {
  server = await RunningServer.started()
})

afterAll(() => server.close())

test('whoever comes to a new server first makes the first account, with the keyboard alone, and is in', async () => {
  const page = await visitor({ server: server.address })
  await page.goto('/')
  await page.getByRole('heading', { name: 'Primera cuenta' }).waitFor()
  await expect.poll(() => page.getByLabel('Código del servidor').evaluate(field => field === document.activeElement)).toBe(true)
  await page.getByText('Está en la ventana donde se arrancó el servidor').waitFor()
  await expectAccessible(page)

  const type = (words: string) => page.keyboard.type(words)
  const next = () => page.keyboard.press('Tab')
  await type('0000-0000')
  await next()
  await type('Ana Ibarra')
  await next()
  await type('ana@example.org')
  await next()
  await type('siete mesas de roble')
  await page.keyboard.press('Enter')
  await page.getByRole('alert').getByText('El código no es el que imprimió el servidor').waitFor()
  for (let fields = 0; fields < 3; fields++) {
    await page.keyboard.press('Shift+Tab')
  }
  await page.keyboard.press('ControlOrMeta+A')
  await type((await server.setupCode()).toLowerCase())
  await page.keyboard.press('Enter')

  await page.getByRole('heading', { name: 'Minutas' }).waitFor()
  await page.getByText('Todavía no hay minutas.').waitFor()
  await page.getByRole('button', { name: 'Ana Ibarra' }).waitFor()
  await expectAccessible(page)

  expected(/403/)
  const later = await visitor({ server: server.address, locale: 'en-US' })
  await later.goto('/first-account')
  await later.getByRole('heading', { name: 'Sign in' }).waitFor()
  await expectAccessible(later)
})
