import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { colleague, expectAccessible, expected, newMinutes, seat } from './desk'
import { agreed, carryOut, untilFound } from './recording'

const DOUBTFUL = `MINUTA

Fecha: 3 de marzo de 2026
Lugar: Sala de juntas

ASISTENTES
- Ana Robles, presidenta

ACUERDOS
1. Comprar pintura.
3. Pintar la <b>barda</b>.
`

test('the list finds as one types, says in which place, and what once stood there', async () => {
  const word = `Zafiro${Date.now()}`
  const once = `Berilo${Date.now()}`
  const minutes = await newMinutes({ title: `<i>Obras</i> ${word}`, venue: 'Sala de juntas', heldOn: '2026-02-10' })
  const agreement = randomUUID()
  await carryOut(minutes, [
    { type: 'AddAttendee', attendee: randomUUID(), name: 'Inés Ávila' },
    { ...agreed(`${once}, la fuente ${word} norte.`), agreement },
    { type: 'EditText', text: `agreement:${agreement}`, delta: [{ delete: once.length }, { insert: 'Restáurese' }] },
  ])
  const page = await seat()
  await page.goto('/')
  const search = page.getByRole('searchbox', { name: 'Buscar en todas las minutas' })
  const lines = page.getByRole('list', { name: 'Minutas' }).getByRole('listitem')
  await untilFound(`/api/minutes?past=true&text=${once}`, 'minutes', 1)
  await search.pressSequentially(word)
  await lines.filter({ hasText: word }).getByText('1 asistente · 1 acuerdo').waitFor()
  await expect.poll(() => lines.count()).toBe(1)
  await lines.getByText('Título:').waitFor()
  await lines.getByText('Acuerdo:').waitFor()
  await lines.getByRole('link', { name: `<i>Obras</i> ${word}` }).waitFor()
  await expectAccessible(page)

  await search.fill('')
  await search.pressSequentially(once)
  await page.getByText('Ninguna minuta dice eso.').waitFor()
  await page.getByRole('switch', { name: 'Buscar también en lo que decían antes' }).check()
  await lines.getByText('Acuerdo, decía antes:').waitFor()
  expect(await lines.getByRole('link', { name: 'Ver la revisión 3' }).getAttribute('href')).toBe(
    `/minutes/${minutes}/history?revision=3`,
  )
  await page.reload()
  await lines.getByText('Acuerdo, decía antes:').waitFor()
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByText('Agreement, once said:').waitFor()
})

test('the list filters by what became of agreements', async () => {
  const word = `Topacio${Date.now()}`
  const open = agreed('Pintar.')
  const done = agreed('Barrer.')
  await carryOut(await newMinutes({ title: `Abierta ${word}` }), [open])
  await carryOut(await newMinutes({ title: `Cerrada ${word}` }), [
    done,
    { type: 'FulfilAgreement', agreement: done['agreement'] },
  ])
  const page = await seat()
  await untilFound(`/api/minutes?status=FULFILLED&text=${word}`, 'minutes', 1)
  await untilFound(`/api/minutes?text=${word}`, 'minutes', 2)
  await page.goto(`/?text=${word}`)
  const lines = page.getByRole('list', { name: 'Minutas' }).getByRole('listitem')
  await page.getByText('2 minutas').waitFor()
  await page.getByRole('combobox', { name: 'Acuerdos' }).selectOption('Con acuerdos cumplidos')
  await expect.poll(() => lines.allInnerTexts()).toEqual([expect.stringContaining(`Cerrada ${word}`)])
  await page.getByRole('combobox', { name: 'Acuerdos' }).selectOption('Con acuerdos retirados')
  await page.getByText('Ninguna minuta dice eso.').waitFor()
})

test('the list says who is in the minutes now', async () => {
  const word = `Jade${Date.now()}`
  const minutes = await newMinutes({ title: word })
  const beto = await seat(await colleague('Beto <b>Luna</b>'))
  await beto.goto(`/minutes/${minutes}`)
  await beto.getByRole('textbox', { name: 'Notas' }).click()

  const ana = await seat()
  await ana.goto(`/?text=${word}`)
  await ana.getByText('Aquí ahora: Beto <b>Luna</b>').waitFor({ timeout: 40_000 })
  await beto.close()
  await expect.poll(() => ana.getByText('Aquí ahora').count(), { timeout: 40_000 }).toBe(0)
})

test('one begins minutes, which have no title yet', async () => {
  const page = await seat()
  await page.goto('/')
  await page.getByRole('button', { name: 'Nueva minuta' }).click()
  await page.getByRole('textbox', { name: 'Notas' }).waitFor()
  const own = new URL(page.url()).pathname
  await page.getByRole('link', { name: 'Minutas' }).click()
  await expect.poll(() => page.locator(`a[href="${own}"]`).innerText(), { timeout: 30_000 }).toBe('Sin título')
})

test('a chosen document is read, and each doubt stays in sight until it is settled', async () => {
  const page = await seat()
  await page.goto('/')
  await page.setInputFiles('input[type=file]', {
    name: 'acta.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from(DOUBTFUL),
  })
  const told = page.getByRole('dialog', { name: 'Se leyó el documento' })
  await told.getByText('3. Pintar la <b>barda</b>.').waitFor()
  await told.getByText('Este número no es el que sigue; se conservó el orden del documento.').waitFor()
  await expectAccessible(page)
  await told.getByRole('button', { name: 'Ir a la minuta' }).click()

  const left = page.getByRole('region', { name: 'Queda 1 lugar por revisar' })
  await left.waitFor()
  await page.reload()
  await left.getByRole('button', { name: 'Mostrar' }).click()
  await left.getByRole('button', { name: 'Ver en la minuta' }).click()
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.closest('.agreement')?.textContent ?? ''))
    .toContain('Pintar la <b>barda</b>.')
  await expectAccessible(page)
  await left.getByRole('button', { name: 'Está bien: 3. Pintar' }).click()
  await expect.poll(() => left.count()).toBe(0)
  await page.reload()
  await page.getByRole('textbox', { name: 'Notas' }).waitFor()
  expect(await left.count()).toBe(0)
})

test('a dropped document is read, its doubts told in English and settled at once', async () => {
  const page = await seat(undefined, { locale: 'en-US' })
  await page.goto('/')
  await page.getByRole('heading', { name: 'Minutes' }).waitFor()
  const dropped = await page.evaluateHandle(text => {
    const data = new DataTransfer()
    data.items.add(new File([text], 'acta.txt', { type: 'text/plain' }))
    return data
  }, DOUBTFUL)
  const main = page.getByRole('main')
  await main.dispatchEvent('dragover', { dataTransfer: dropped })
  await page.getByText('Drop the document here').waitFor()
  await main.dispatchEvent('drop', { dataTransfer: dropped })

  const told = page.getByRole('dialog', { name: 'The document was read' })
  await told.getByText('This number is not the next one; the order of the document was kept.').waitFor()
  await told.getByRole('button', { name: 'It is right: 3. Pintar' }).click()
  await told.getByText('Everything was looked at.').waitFor()
  await told.getByRole('button', { name: 'Go to the minutes' }).click()
  await page.getByText('Comprar pintura.').waitFor()
  expect(await page.getByText('left to look at').count()).toBe(0)
})

test('a document that is none is refused in plain words', async () => {
  const page = await seat()
  await page.goto('/')
  await page.setInputFiles('input[type=file]', { name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('hola') })
  await page.getByRole('alert').getByText('No se reconoció ninguna minuta en ese documento.').waitFor()
  expected(/422/)
})
