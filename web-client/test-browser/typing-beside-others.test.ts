import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { ask, colleague, contentOf, newMinutes, seat } from './desk'
import { expectText, Sheet } from './sheet'

async function composes(page: Page, letters: string): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Input.imeSetComposition', { text: letters, selectionStart: letters.length, selectionEnd: letters.length })
}

test('what others write while one composes letters stays theirs, and nothing is written twice', async () => {
  const minutes = await newMinutes()
  const ana = await new Sheet(await seat()).open(minutes)
  await ana.append(ana.notes, 'Queda pendiente el cami')
  await ana.saved()
  for (const letters of ['o', 'o´', 'ó']) {
    await composes(ana.page, letters)
  }
  const edit = { client: crypto.randomUUID(), number: 1, base: 0, type: 'EditText', text: 'notes' }
  const { revision: base } = await ask<{ revision: number }>(`/api/minutes/${minutes}`)
  await ask(`/api/minutes/${minutes}/commands`, { ...edit, base, delta: [{ insert: 'Primero: ' }] })
  await ana.page.locator('.strip').getByText(`revisión ${base + 1}`).waitFor()
  await composes(ana.page, 'ó')
  await ana.page.keyboard.insertText('ón')
  await ana.page.keyboard.type(' viejo')
  await ana.saved()

  const whole = 'Primero: Queda pendiente el camión viejo'
  await expect.poll(async () => (await contentOf(minutes)).notes).toEqual([{ insert: whole }])
  await expectText(ana.notes, whole)
})

test('two who set the same value at once are shown both', async () => {
  const minutes = await newMinutes({ title: 'Minuta', venue: 'El quiosco' })
  const { page } = await new Sheet(await seat(await colleague('Beto Luna'))).open(minutes)
  const venue = page.getByRole('textbox', { name: 'Lugar', exact: true })
  await venue.fill('El patio')
  const change = { client: crypto.randomUUID(), number: 1, base: 1, type: 'ReviseHeading' }
  await ask(`/api/minutes/${minutes}/commands`, { ...change, changes: { title: 'Minuta de la fuente', venue: 'La sala' } })
  await expect.poll(() => page.title()).toContain('Minuta de la fuente')
  await venue.press('Enter')

  const conflict = page.locator('.conflict')
  await conflict.getByText('El patio').waitFor()
  await conflict.getByText('La sala').waitFor()
  expect((await contentOf(minutes)).heading.venue).toBe('La sala')
})

test('a value that was being typed when the page was left is not lost', async () => {
  const minutes = await newMinutes()
  const { page } = await new Sheet(await seat()).open(minutes)
  await page.getByRole('textbox', { name: 'Lugar', exact: true }).fill('El invernadero')
  await page.locator('.strip').getByText('Guardando').waitFor()
  await page.reload()
  await expect.poll(async () => (await contentOf(minutes)).heading.venue).toBe('El invernadero')
})
