import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Content, MinutesState, Op } from '../src'
import { ANA, ask, colleague, expectAccessible, expected, newMinutes, seat, SERVER } from './desk'
import { longHistory, type LongHistory } from './long-history'
import type { Person } from './people'

let beto: Person
let past: LongHistory

beforeAll(async () => {
  beto = await colleague('Beto Luna')
  past = await longHistory(SERVER, ANA, beto)
})

const stateAt = (minutes: string, revision: number) => ask<MinutesState>(`/api/minutes/${minutes}?revision=${revision}`)
const now = (minutes: string) => ask<MinutesState>(`/api/minutes/${minutes}`)
const sheet = (page: Page, revision: number) => page.locator(`article.stood[data-revision="${revision}"]`)
const plain = (words: string) => words.replace(/\s+/g, ' ').trim()
const wordsOf = (document: Op[]) => plain(document.map(op => String(op.insert)).join(''))

async function lookAt(page: Page, minutes: string, query = ''): Promise<void> {
  await page.goto(`/minutes/${minutes}/history${query}`)
  await page.getByRole('slider', { name: /^Revisi(ó|o)n$/ }).waitFor()
}

/** What the sheet says once what went is left out. */
async function said(page: Page, revision: number) {
  await sheet(page, revision).waitFor()
  await expect.poll(() => page.locator('main').getAttribute('aria-busy')).toBe('false')
  return sheet(page, revision).evaluate(article => {
    const copy = article.cloneNode(true) as HTMLElement
    copy.querySelectorAll('del, .mark-went, .stood-fate').forEach(gone => gone.remove())
    copy.querySelectorAll('p, li, br').forEach(line => line.append('\n'))
    const plainly = (one: Element | null | undefined) => (one?.textContent ?? '').replace(/\s+/g, ' ').trim()
    const texts = (things: string, title: string) =>
      [...copy.querySelectorAll(`[${things}]`)].map(one => [
        plainly(one.querySelector(title)),
        plainly(one.querySelector('[data-text]')),
      ])
    return {
      title: plainly(copy.querySelector('[data-value="heading.title"]')),
      venue: plainly(copy.querySelector('[data-value="heading.venue"]')),
      attendees: [...copy.querySelectorAll('[data-attendee]')].map(one => plainly(one.querySelector('[data-value$=".name"]'))),
      topics: texts('data-topic', '.topic-title'),
      agreements: texts('data-agreement', '.agreement-number'),
      people: [...copy.querySelectorAll('[data-agreement]')].map(one => plainly(one.querySelector('[data-value$=".responsible"]'))),
      notes: plainly(copy.querySelector('[data-text="notes"]')),
      followUp: copy.querySelector('[data-value="followUp"]') !== null && plainly(copy.querySelector('[data-value="followUp"]')) !== '',
    }
  })
}

const ROMAN = ['I', 'II', 'III']

function expectedOf(content: Content): Awaited<ReturnType<typeof said>> {
  let number = 0
  return {
    title: content.heading.title ?? '',
    venue: content.heading.venue ?? '',
    attendees: content.attendees.map(one => one.name),
    topics: content.topics.map(one => [one.title, wordsOf(one.discussion)]),
    agreements: content.agreements.map(one => [
      one.status === 'WITHDRAWN' ? expect.stringMatching(/^—?$/) : ROMAN[number++]!,
      wordsOf(one.wording),
    ]),
    people: content.agreements.map(one => one.responsible.map(person => person.name).join(', ')),
    notes: wordsOf(content.notes),
    followUp: content.followUp !== undefined,
  }
}

describe('the slider', () => {
  test('shows at every tenth revision what the server says the minutes were', async () => {
    const page = await seat()
    await lookAt(page, past.minutes)
    expect(past.head).toBeGreaterThan(118)
    const slider = page.getByRole('slider', { name: 'Revisión' })
    for (let revision = 1; revision <= past.head; revision += revision === 1 ? 9 : 10) {
      await slider.fill(String(revision))
      const { content } = await stateAt(past.minutes, revision)
      expect(await said(page, revision), `revision ${revision}`).toEqual(expectedOf(content))
    }
  })

  test('is reached by keyboard alone, one revision at a time, and plays and pauses', async () => {
    const page = await seat()
    await lookAt(page, past.minutes, '?revision=20')
    await sheet(page, 20).waitFor()
    await page.keyboard.press('ArrowLeft')
    await sheet(page, 19).waitFor()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    await sheet(page, 21).waitFor()
    expect(page.url()).toContain('?revision=21')
    await page.keyboard.press('Home')
    await sheet(page, 1).waitFor()
    await page.keyboard.press('End')
    await sheet(page, past.head).waitFor()
    await page.getByRole('slider', { name: 'Revisión' }).focus()
    await page.keyboard.press('ArrowLeft')
    await sheet(page, past.head - 1).waitFor()

    await page.keyboard.press('Space')
    await page.getByRole('button', { name: 'Pausa' }).waitFor()
    await page.keyboard.press('Space')
    await page.getByRole('button', { name: 'Reproducir' }).waitFor()
  })
})

test('what is played is at its end what the server says, and every step on the way is a state of the record', async () => {
  const page = await seat()
  await lookAt(page, past.minutes, '?revision=1')
  await sheet(page, 1).waitFor()
  await page.getByRole('combobox', { name: 'Velocidad' }).selectOption('Muy rápida')
  await page.getByRole('button', { name: 'Reproducir' }).click()
  const seen = new Map<number, string>()
  await expect
    .poll(
      async () => {
        const [revision, notes] = await page
          .locator('article.stood')
          .evaluate((article): [number, string] => {
            const copy = article.querySelector('[data-text="notes"]')!.cloneNode(true) as HTMLElement
            copy.querySelectorAll('del').forEach(gone => gone.remove())
            return [Number(article.getAttribute('data-revision')), copy.textContent.replace(/\s+/g, '')]
          })
        seen.set(revision, notes)
        return revision
      },
      { timeout: 40_000, interval: 50 },
    )
    .toBe(past.head)
  await page.getByRole('button', { name: 'Reproducir' }).waitFor()
  expect(seen.size).toBeGreaterThan(5)
  for (const [revision, notes] of seen) {
    const { content } = await stateAt(past.minutes, revision)
    expect(notes, `revision ${revision}`).toBe(wordsOf(content.notes).replace(/\s+/g, ''))
  }
  expect(await said(page, past.head)).toEqual(expectedOf((await stateAt(past.minutes, past.head)).content))
})

test('a link to a revision opens exactly that, in either language, and so does one to an instant', async () => {
  const page = await seat(ANA, { locale: 'en-US' })
  await lookAt(page, past.minutes, '?revision=33')
  await page.getByText(`Revision 33 of ${past.head}`).waitFor()
  const { content, at } = await stateAt(past.minutes, 33)
  expect(await said(page, 33)).toEqual(expectedOf(content))
  const { revision } = await ask<MinutesState>(`/api/minutes/${past.minutes}?at=${at}`)
  await page.goto(`/minutes/${past.minutes}/history?at=${at}`)
  await sheet(page, revision).waitFor()
  await expect.poll(() => page.url()).toContain(`?revision=${revision}`)
})

test('a day and an hour before the minutes began show how they began', async () => {
  const page = await seat()
  await lookAt(page, past.minutes)
  await page.getByLabel('Ir al día y la hora').fill('2001-01-01T10:00')
  await page.getByRole('button', { name: 'Ir', exact: true }).click()
  await page.getByText('A esa hora todavía no existía la minuta').waitFor()
  await sheet(page, 1).waitFor()
  await page.getByRole('button', { name: 'Revisión siguiente' }).click()
  await sheet(page, 2).waitFor()
  expected(/404/)
})

describe('agreements only', () => {
  test('shows only agreements, on the sheet and in the list, and goes from one such change to the next', async () => {
    const page = await seat()
    await lookAt(page, past.minutes)
    await page.locator('.entry[data-part="notes"]').first().waitFor()
    await page.getByRole('switch', { name: 'Solo acuerdos' }).click()
    await expect.poll(() => page.locator('.entry:not([data-part^="agreement:"])').count()).toBe(0)
    expect(await page.locator('.entry').count()).toBeGreaterThan(5)
    expect(await page.locator('article.stood h2').allInnerTexts()).toEqual(['ACUERDOS'])
    expect(await page.locator('article.stood [data-text]:not([data-text^="agreement:"])').count()).toBe(0)

    const history = await ask<{ entries: { first: number; last: number }[] }>(
      `/api/minutes/${past.minutes}/history?part=agreement&limit=200`,
    )
    const before = history.entries.map(entry => entry.last).filter(last => last < past.head).toSorted((a, b) => b - a)
    for (const last of [...new Set(before)].slice(0, 4)) {
      await page.getByRole('button', { name: 'Cambio anterior de la lista' }).click()
      await sheet(page, last).waitFor()
    }
  })

  test('the list tells one person’s changes if asked', async () => {
    const page = await seat()
    await lookAt(page, past.minutes)
    await page.getByText('Filtros', { exact: true }).click()
    await page.getByRole('combobox', { name: 'Persona' }).selectOption('Beto Luna')
    await expect.poll(() => page.locator('.entry strong').evaluateAll(all => [...new Set(all.map(one => one.textContent))])).toEqual(['Beto Luna'])
  })
})

test('comparing tells what is known to differ, by meaning and by words, and whose words they are', async () => {
  const minutes = await newMinutes({ title: 'Antes', language: 'SPANISH' })
  const agreement = crypto.randomUUID()
  const client = crypto.randomUUID()
  let number = 0
  const wish = (one: Record<string, unknown>, base: number) =>
    ask(`/api/minutes/${minutes}/commands`, { client, number: ++number, base, ...one })
  await wish({ type: 'RecordAgreement', agreement, wording: [{ insert: 'Se pintará la plaza en junio.' }] }, 1)
  await wish({ type: 'EditText', text: `agreement:${agreement}`, delta: [{ retain: 11 }, { delete: 8 }, { insert: 'la fuente' }] }, 2)
  await wish({ type: 'SetDueDate', agreement, due: '2031-06-30' }, 3)
  await wish({ type: 'ReviseHeading', changes: { title: 'Después' } }, 4)

  const page = await seat()
  await lookAt(page, minutes)
  await page.getByRole('button', { name: 'Comparar…' }).click()
  await page.getByLabel('Desde la revisión').fill('2')
  await page.getByLabel('hasta la revisión').fill('5')
  await page.getByRole('button', { name: 'Comparar', exact: true }).click()
  await page.getByText('Lo que cambió de la revisión 2 a la 5').waitFor()
  await sheet(page, 5).waitFor()
  expect(page.url()).toContain('?from=2&to=5')
  expect(await page.locator('h1 del').innerText()).toBe('Antes')
  expect(await page.locator('h1 ins').innerText()).toBe('Después')
  const wording = page.locator(`[data-text="agreement:${agreement}"]`)
  expect(plain((await wording.locator('del').allInnerTexts()).join(''))).toContain('plaza')
  expect(plain((await wording.locator('ins').allInnerTexts()).join(''))).toContain('fuente')
  expect(await page.locator(`[data-value="agreement:${agreement}.due"] ins`).innerText()).toContain('2031')
  const marked = page.locator('article.stood :is(ins, del, .looks, [class*="mark-"])')
  const what = await marked.evaluateAll(all =>
    all.map(one => {
      const part = one.closest<HTMLElement>('[data-value], [data-text]')
      return part?.dataset['value'] ?? part?.dataset['text']
    }),
  )
  expect([...new Set(what)]).toEqual(['heading.title', `agreement:${agreement}`, `agreement:${agreement}.due`])

  const came = wording.locator('ins').filter({ hasText: 'fuente' })
  await came.focus()
  await expect.poll(() => page.getByRole('tooltip').innerText()).toContain('Ana Ibarra (revisión 3)')
  await wording.locator('del').filter({ hasText: 'plaza' }).hover()
  await expect.poll(() => page.getByRole('tooltip').innerText()).toContain('Quitó Ana Ibarra (revisión 3)')
  await expectAccessible(page)
})

describe('restoring', () => {
  test('one agreement makes new revisions of it alone, and the rest is untouched', async () => {
    const { minutes, head, agreements } = await longHistory(SERVER, ANA, beto)
    const before = await now(minutes)
    const then = await stateAt(minutes, 12)
    const page = await seat()
    await lookAt(page, minutes, '?revision=12')
    await sheet(page, 12).getByRole('button', { name: 'Restaurar solo el acuerdo I…' }).click()
    await page.getByText('Lo demás de la minuta no se toca').waitFor()
    await page.getByRole('button', { name: 'Restaurar el acuerdo' }).click()
    await page.waitForURL(`**/minutes/${minutes}`)

    const after = await now(minutes)
    expect(after.revision).toBeGreaterThan(head)
    const restored = (state: MinutesState) => state.content.agreements.find(one => one.id === agreements[0])!
    expect(restored(after)).toEqual(restored(then))
    expect({ ...after.content, agreements: after.content.agreements.filter(one => one.id !== agreements[0]) }).toEqual({
      ...before.content,
      agreements: before.content.agreements.filter(one => one.id !== agreements[0]),
    })
    const { events } = await ask<{ events: { type: string }[] }>(`/api/minutes/${minutes}/events?after=${head}`)
    expect(events.map(event => event.type).toSorted()).toEqual(['AgreementAssigned', 'AgreementReinstated', 'DueDateSet', 'TextEdited'])
  })

  test('a revision brings all of it back as one new change, and only once that was confirmed', async () => {
    const { minutes, head } = await longHistory(SERVER, ANA, beto)
    const page = await seat()
    await lookAt(page, minutes, '?revision=40')
    await sheet(page, 40).waitFor()
    await page.getByRole('button', { name: 'Restaurar…' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Cancelar' }).last().click()
    expect((await now(minutes)).revision).toBe(head)
    await page.getByRole('button', { name: 'Restaurar…' }).click()
    await page.getByRole('button', { name: 'Restaurar toda la minuta' }).click()
    await page.waitForURL(`**/minutes/${minutes}`)
    const after = await now(minutes)
    expect(after.revision).toBe(head + 1)
    expect(after.content).toEqual((await stateAt(minutes, 40)).content)
  })
})

test('a revision gets a name that stands out in the list and at the revision; hostile names stay text', async () => {
  const hostile = '<img src=x onerror=alert(1)>'
  const minutes = await newMinutes({ title: `<script>alert(1)</script>${hostile}` })
  const topic = crypto.randomUUID()
  await ask(`/api/minutes/${minutes}/commands`, {
    client: crypto.randomUUID(), number: 1, base: 1, type: 'AddTopic', topic, title: hostile, discussion: [{ insert: hostile }],
  })
  const page = await seat()
  await lookAt(page, minutes, '?revision=2')
  await sheet(page, 2).waitFor()
  await page.getByRole('button', { name: 'Dar nombre…' }).click()
  await page.getByLabel('Nombre, por ejemplo').fill(hostile)
  await page.getByRole('button', { name: 'Dar nombre', exact: true }).click()
  await expect.poll(() => page.locator('.entry-named .entry-name').innerText()).toBe(hostile)
  expect(await page.locator('.caption').innerText()).toContain(hostile)
  expect((await now(minutes)).names).toEqual({ 2: hostile })
  expect(await page.locator('.topic-title').innerText()).toBe(hostile)
  expect(await page.locator('h1').innerText()).toBe(`<script>alert(1)</script>${hostile}`)
  expect(await page.locator('img').count()).toBe(0)
  await page.goto(`/minutes/${minutes}/history`)
  await sheet(page, 3).waitFor()
})

test('all that happened to an agreement is on one screen, which the sheet leads to', async () => {
  const page = await seat()
  await page.goto(`/minutes/${past.minutes}`)
  const id = past.agreements[0]
  await page.locator(`a[href$="/agreements/${id}"]`).click()
  await page.getByRole('heading', { level: 1, name: 'Vida del acuerdo' }).waitFor()
  const life = await ask<{ entries: { first: number }[] }>(`/api/minutes/${past.minutes}/agreements/${id}/history`)
  expect(await page.locator('.life-entries .entry').evaluateAll(all => all.map(one => Number(one.getAttribute('data-first'))))).toEqual(
    life.entries.map(entry => entry.first),
  )
  expect(life.entries.length).toBeGreaterThan(5)
  await expectAccessible(page)
})

test('the way there is from the sheet, what is taken away is that revision, and nothing is hard to reach', async () => {
  const page = await seat()
  await page.goto(`/minutes/${past.minutes}`)
  await page.getByRole('link', { name: 'Historial' }).click()
  await sheet(page, past.head).waitFor()
  await page.getByRole('link', { name: /cambió el título|abrió la minuta|restauró la revisión 60/ }).first().click()
  await sheet(page, past.head - 1).waitFor()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Descargar' }).click()
  expect(await page.getByRole('menuitem', { name: 'Markdown' }).getAttribute('href')).toBe(
    `/api/minutes/${past.minutes}/document?format=md&revision=${past.head - 1}`,
  )
})
