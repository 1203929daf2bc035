import { expect, test } from 'vitest'
import { contentOf, newMinutes, seat } from './desk'
import { Sheet } from './sheet'

test('whole minutes are written without a mouse', async () => {
  const minutes = await newMinutes({})
  const { page } = await new Sheet(await seat()).open(minutes)
  const type = async (keys: string, words: string) => {
    await page.keyboard.press(keys)
    await page.keyboard.type(words)
    await page.keyboard.press('Enter')
  }
  await type('Alt+Shift+Digit1', 'Minuta de la plaza')
  await type('Alt+Shift+Digit2', 'Inés Ávila, Directora, Obras')
  await page.keyboard.type('Tomás Rivas, Regidor')
  await page.keyboard.press('Enter')
  await type('Alt+Shift+Digit3', 'La plaza')
  await page.keyboard.press('Alt+Shift+Digit4')
  await page.keyboard.type('Se pintará.')
  await page.keyboard.press('Alt+Shift+Digit4')
  await page.keyboard.type('Se regará.')
  await page.keyboard.press('Alt+ArrowUp')
  await page.keyboard.press('Alt+Shift+Digit5')
  await page.keyboard.type('Sin más asuntos.')

  await expect.poll(async () => JSON.stringify((await contentOf(minutes)).notes)).toContain('Sin más asuntos.')
  const content = await contentOf(minutes)
  expect(content.heading.title).toBe('Minuta de la plaza')
  expect(content.attendees.map(one => one.name)).toEqual(['Inés Ávila', 'Tomás Rivas'])
  expect(content.topics.map(one => one.title)).toEqual(['La plaza'])
  expect(content.agreements.map(one => one.wording[0]?.insert)).toEqual(['Se regará.', 'Se pintará.'])
})

test('Tab leads through a text and on, and never catches anybody', async () => {
  const { page } = await new Sheet(await seat()).open(await newMinutes())
  await page.getByRole('textbox', { name: 'Notas' }).focus()
  await page.keyboard.press('Tab')

  const place = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))
  expect(place).not.toBe('Notas')
  expect(await page.getByRole('textbox', { name: 'Notas' }).innerText()).not.toContain('\t')
})

test('? shows the keys, in each language', async () => {
  const minutes = await newMinutes()
  for (const [locale, title, some] of [['es-MX', 'Teclas', 'Agregar un acuerdo'], ['en-GB', 'Keys', 'Add an agreement']] as const) {
    const page = await seat(undefined, { locale })
    await page.goto(`/minutes/${minutes}`)
    await page.getByRole('textbox').first().waitFor()
    await page.keyboard.press('?')
    await page.getByRole('dialog', { name: title }).getByText(some).waitFor()
    await page.keyboard.press('Escape')
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0)
  }
})
