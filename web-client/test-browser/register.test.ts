import { expect, test } from 'vitest'
import { expectAccessible, newMinutes, seat } from './desk'
import { agreed, carryOut, untilFound } from './recording'

const LATE = '2020-03-01'
const FAR = '2099-03-01'

test('the register shows what is agreed in all minutes, what is overdue, and leads to each', async () => {
  const word = `Granate${Date.now()}`
  const minutes = await newMinutes({ title: `Comité <b>${word}</b>`, heldOn: '2020-02-10' })
  const done = agreed(`${word}: barrer la plaza`, { due: LATE })
  const late = agreed(`${word}: reparar <u>lámparas</u>`, { due: LATE, responsible: [{ name: 'Inés Ávila Reyes' }] })
  const gone = agreed(`${word}: retirar`, { responsible: [{ name: 'Beto Luna' }] })
  const later = agreed(`${word}: pintar`, { due: FAR, responsible: [{ name: 'Beto Luna' }] })
  await carryOut(minutes, [
    done,
    { type: 'FulfilAgreement', agreement: done['agreement'] },
    late,
    gone,
    { type: 'WithdrawAgreement', agreement: gone['agreement'], reason: 'Ya no' },
    later,
  ])
  await untilFound(`/api/agreements?text=${word}`, 'agreements', 4)
  const page = await seat()
  await page.goto('/')
  await page.getByRole('link', { name: 'Acuerdos' }).click()
  await page.getByRole('searchbox', { name: 'Buscar en los acuerdos' }).pressSequentially(word)
  const rows = page.getByRole('table').getByRole('row')
  await page.getByText('4 acuerdos').waitFor()
  const told = async () => (await rows.allInnerTexts()).slice(1).map(row => row.split('\t').map(cell => cell.trim()))
  expect((await told()).map(cells => [cells[0], cells[4]])).toEqual([
    ['I', 'Cumplido'],
    ['II', 'Vencido'],
    ['III', 'Pendiente'],
    ['—', 'Retirado'],
  ])
  const overdue = rows.filter({ hasText: 'Vencido' })
  expect(await overdue.innerText()).toContain('1 de marzo de 2020')
  expect(await overdue.getByRole('link', { name: `${word}: reparar <u>lámparas</u>` }).getAttribute('href')).toBe(
    `/minutes/${minutes}/agreements/${String(late['agreement'])}`,
  )
  expect(await overdue.getByRole('link', { name: `Comité <b>${word}</b>` }).getAttribute('href')).toBe(
    `/minutes/${minutes}`,
  )
  await expectAccessible(page)

  const wordings = async () => (await told()).map(cells => cells[1])
  await page.getByRole('combobox', { name: 'Estado' }).selectOption('Solo vencidos')
  await expect.poll(wordings).toEqual([`${word}: reparar <u>lámparas</u>`])
  await page.getByRole('combobox', { name: 'Estado' }).selectOption('Todos')
  await page.getByLabel('Responsables').pressSequentially('luna')
  await expect.poll(wordings).toEqual([`${word}: pintar`, `${word}: retirar`])
  await page.getByLabel('Para antes del').fill('2099-03-02')
  await expect.poll(wordings).toEqual([`${word}: pintar`])
  await page.getByLabel('Para antes del').fill(FAR)
  await page.getByText('Ningún acuerdo es así.').waitFor()
  await page.getByRole('button', { name: 'Quitar los filtros' }).click()
  await expect.poll(() => page.getByRole('searchbox').inputValue()).toBe('')
})

test('on a phone the register is still read as a table, in English too', async () => {
  const word = `Opalo${Date.now()}`
  await carryOut(await newMinutes({ title: word }), [agreed(`${word} agreed`, { due: LATE })])
  const page = await seat(undefined, { locale: 'en-US', viewport: { width: 360, height: 780 } })
  await untilFound(`/api/agreements?text=${word}`, 'agreements', 1)
  await page.goto(`/agreements?text=${word}&status=OVERDUE`)
  await page.getByRole('row').filter({ hasText: word }).getByRole('cell', { name: 'Overdue' }).waitFor()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
  await expectAccessible(page)
})
