import { expect, test } from 'vitest'
import { colleague, contentOf, expectAccessible, expected, newMinutes, seat } from './desk'
import { expectText, Sheet } from './sheet'

test('two people type in the same sentence and both keep every letter', async () => {
  const minutes = await newMinutes()
  const ana = await new Sheet(await seat()).open(minutes)
  await ana.record('Se acuerda pintar.')
  await ana.saved()
  const beto = await new Sheet(await seat(await colleague('Beto Luna'))).open(minutes)
  await beto.agreement('I').click()
  await beto.page.keyboard.press('End')
  await beto.page.keyboard.press('ArrowLeft')

  await Promise.all([
    ana.page.keyboard.type(' Antes de julio.', { delay: 20 }),
    beto.page.keyboard.type(' la plaza y la fuente', { delay: 20 }),
  ])

  const whole = 'Se acuerda pintar la plaza y la fuente. Antes de julio.'
  await expectText(ana.agreement('I'), whole)
  await expectText(beto.agreement('I'), whole)
  await expect.poll(async () => (await contentOf(minutes)).agreements[0]?.wording).toEqual([{ insert: whole }])
})

test('three people write at once in one text and all see the same', async () => {
  const minutes = await newMinutes()
  const people = [await seat(), await seat(await colleague('Beto Luna')), await seat(await colleague('Carla Ríos'))]
  const sheets = await Promise.all(people.map(page => new Sheet(page).open(minutes)))

  await Promise.all(sheets.map(async (sheet, index) => {
    await sheet.notes.click()
    await sheet.page.keyboard.type('abc'[index]!.repeat(60), { delay: 10 })
  }))

  await expect.poll(async () => (await sheets[0]!.notes.innerText()).length, { timeout: 20_000 }).toBe(180)
  const text = await sheets[0]!.notes.innerText()
  for (const sheet of sheets.slice(1)) {
    await expectText(sheet.notes, text)
  }
  expect((await contentOf(minutes)).notes).toEqual([{ insert: text }])
  expect([...text].sort().join('')).toBe('a'.repeat(60) + 'b'.repeat(60) + 'c'.repeat(60))
})

test('looks and lists are kept with the words', async () => {
  const minutes = await newMinutes()
  const ana = await new Sheet(await seat()).open(minutes)
  await ana.notes.click()
  await ana.page.keyboard.type('Queda ')
  await ana.page.keyboard.press('Control+b')
  await ana.page.keyboard.type('firme')
  await ana.page.keyboard.press('Enter')
  await ana.page.keyboard.press('Control+b')
  await ana.page.keyboard.type('- primero')
  await ana.saved()

  expect((await contentOf(minutes)).notes).toEqual([
    { insert: 'Queda ' },
    { insert: 'firme', attributes: { bold: true } },
    { insert: '\nprimero' },
    { insert: '\n', attributes: { list: 'bullet' } },
  ])
})

test('a link is made of what is selected, and nothing that is no address becomes one', async () => {
  const minutes = await newMinutes()
  const ana = await new Sheet(await seat()).open(minutes)
  await ana.notes.click()
  await ana.page.keyboard.type('Ver el acta.')
  await ana.page.keyboard.press('Control+a')
  await ana.page.keyboard.press('Control+k')
  const dialog = ana.page.getByRole('dialog', { name: 'Enlace' })
  await dialog.getByLabel('Dirección del enlace').fill('javascript:alert(1)')
  await ana.page.keyboard.press('Enter')
  await dialog.getByText('Eso no es una dirección.').waitFor()
  await dialog.getByLabel('Dirección del enlace').fill('example.org/acta')
  await ana.page.keyboard.press('Enter')
  await expect.poll(() => dialog.count()).toBe(0)
  await ana.saved()

  expect((await contentOf(minutes)).notes).toEqual([{ insert: 'Ver el acta.', attributes: { link: 'https://example.org/acta' } }])
})

test('undo takes back what one typed oneself and leaves what others typed', async () => {
  const minutes = await newMinutes()
  const ana = await new Sheet(await seat()).open(minutes)
  await ana.record('Uno.')
  await ana.saved()
  const beto = await new Sheet(await seat(await colleague('Beto Luna'))).open(minutes)
  await beto.append(beto.agreement('I'), ' Dos.')
  await expectText(ana.agreement('I'), 'Uno. Dos.')

  await ana.page.keyboard.press('Control+z')
  await expectText(ana.agreement('I'), ' Dos.')
  await expectText(beto.agreement('I'), ' Dos.')
  await ana.page.keyboard.press('Control+Shift+z')
  await expectText(beto.agreement('I'), 'Uno. Dos.')
})

test('a person who was taken off the list comes back by undo', async () => {
  const minutes = await newMinutes()
  const ana = await new Sheet(await seat()).open(minutes)
  await ana.newAttendee.fill('Inés Ávila, Directora, Obras Públicas')
  await ana.page.keyboard.press('Enter')
  await ana.page.getByRole('button', { name: 'Quitar: Inés Ávila' }).click()
  await expect.poll(() => ana.attendees()).toEqual([])

  await ana.page.getByRole('button', { name: 'Deshacer lo último' }).click()

  await expect.poll(() => ana.attendees()).toEqual(['Inés Ávila'])
  await ana.saved()
  expect((await contentOf(minutes)).attendees).toMatchObject([
    { name: 'Inés Ávila', position: 'Directora', organization: 'Obras Públicas', attendance: 'PRESENT' },
  ])
})

test('a pasted list makes as many attendees as it has lines, and people of earlier minutes are suggested', async () => {
  const minutes = await newMinutes()
  const ana = await new Sheet(await seat(undefined, { permissions: ['clipboard-read', 'clipboard-write'] })).open(minutes)
  await ana.page.evaluate(() => navigator.clipboard.writeText('· Tomás Rivas, Regidor, Cabildo\n· Úrsula Peña, Síndica\n'))
  await ana.newAttendee.click()
  await ana.page.keyboard.press('Control+v')
  await expect.poll(() => ana.attendees()).toEqual(['Tomás Rivas', 'Úrsula Peña'])
  await ana.saved()

  const later = await new Sheet(await seat()).open(await newMinutes())
  await later.newAttendee.pressSequentially('ursu')
  await later.page.getByRole('option', { name: 'Úrsula Peña, Síndica' }).waitFor()
  await later.page.keyboard.press('ArrowDown')
  await later.page.keyboard.press('Enter')
  await expect.poll(() => later.attendees()).toEqual(['Úrsula Peña'])
})

test('rows are put in order by keyboard and by dragging', async () => {
  const minutes = await newMinutes()
  const ana = await new Sheet(await seat()).open(minutes)
  for (const name of ['Uno', 'Dos', 'Tres']) {
    await ana.newAttendee.fill(name)
    await ana.page.keyboard.press('Enter')
  }
  const names = ana.page.getByRole('textbox', { name: 'Nombre', exact: true })
  await names.nth(2).focus()
  await ana.page.keyboard.press('Alt+ArrowUp')
  await expect.poll(() => ana.attendees()).toEqual(['Uno', 'Tres', 'Dos'])

  await ana.page.locator('.row-handle').nth(0).dragTo(ana.page.locator('.attendee').nth(2), { targetPosition: { x: 60, y: 20 } })

  await expect.poll(() => ana.attendees()).toEqual(['Tres', 'Dos', 'Uno'])
  await ana.saved()
  expect((await contentOf(minutes)).attendees.map(one => one.name)).toEqual(['Tres', 'Dos', 'Uno'])
})

test('one sees who else is there, where, and their caret', async () => {
  const minutes = await newMinutes()
  const ana = await new Sheet(await seat()).open(minutes)
  await ana.record('Se acuerda.')
  await ana.saved()
  const beto = await new Sheet(await seat(await colleague('Beto Luna'))).open(minutes)
  await beto.agreement('I').click()

  await ana.page.getByRole('button', { name: 'Beto Luna, en Acuerdo I' }).waitFor()
  await ana.page.locator('.caret').getByText('Beto Luna').waitFor()
  await expect.poll(() => ana.page.getByRole('status').innerText()).toBe('Beto Luna está aquí')
  await beto.page.close()
  await expect.poll(() => ana.page.getByRole('status').innerText()).toBe('Beto Luna se fue')
})

test('nothing on the sheet is hard to reach for those who do not see it', async () => {
  const ana = await new Sheet(await seat()).open(await newMinutes())
  await ana.newAttendee.fill('Inés Ávila, Directora')
  await ana.page.keyboard.press('Enter')
  await ana.record('Se acuerda.')
  await ana.saved()

  await expectAccessible(ana.page)
})

test('hostile names, titles and pasted pages stay text', async () => {
  const hostile = '<img src=x onerror=alert(1)><script>alert(2)</script>'
  const minutes = await newMinutes({ title: hostile, event: '{{constructor}}', venue: '"><b>x' })
  const ana = await new Sheet(await seat()).open(minutes)
  ana.page.on('dialog', dialog => {
    throw new Error(`A script ran: ${dialog.message()}`)
  })
  await ana.newAttendee.fill(hostile)
  await ana.page.keyboard.press('Enter')
  await ana.notes.click()
  await ana.notes.evaluate((editor, html) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/html', html)
    editor.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, '<p onclick="alert(3)">Del <b>acta</b> <a href="javascript:alert(4)">aquí</a><img src=x onerror=alert(5)><iframe src="/"></iframe></p>')
  await expectText(ana.notes, 'Del acta aquí')
  await ana.saved()
  expected(/inline event handler/)

  expect(await ana.page.getByRole('textbox', { name: 'Título' }).inputValue()).toBe(hostile)
  expect(await ana.attendees()).toEqual([hostile])
  expect(await ana.page.locator('.sheet img, .sheet script, .sheet iframe, .sheet [onclick], .sheet a[href^=javascript]').count()).toBe(0)
  const notes = JSON.stringify((await contentOf(minutes)).notes)
  expect(notes).toContain('"bold":true')
  expect(notes).not.toContain('javascript')
})

test('on paper the minutes look like the document they are, not like a form', async () => {
  const minutes = await newMinutes({ title: 'Minuta de la plaza', heldOn: '2026-03-02' })
  const ana = await new Sheet(await seat()).open(minutes)
  const { page } = ana
  await ana.record('Se pintará la plaza.')
  await page.emulateMedia({ media: 'print' })
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))

  const paper = page.locator('.printed')
  await paper.getByRole('heading', { name: 'Minuta de la plaza' }).waitFor()
  await paper.getByText('2 de marzo de 2026').waitFor()
  await paper.getByText('Se pintará la plaza.').waitFor()
  expect(await page.locator('button:visible, input:visible, textarea:visible, select:visible').count()).toBe(0)
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
  expect(await paper.count()).toBe(0)
})

test('what changed since the last visit, and while one looked away, is shown', async () => {
  const minutes = await newMinutes()
  const page = await seat()
  const first = await new Sheet(page).open(minutes)
  await first.record('Se pintará.')
  await first.saved()
  await page.goto('/')
  const beto = await new Sheet(await seat(await colleague('Beto Luna'))).open(minutes)
  await beto.append(beto.agreement('I'), ' De verde.')
  await beto.saved()

  const again = await new Sheet(page).open(minutes)
  await page.getByText(/Desde su última visita/).waitFor()
  await page.evaluate(() => Object.defineProperty(document, 'hasFocus', { value: () => false }))
  await beto.append(beto.agreement('I'), ' Y pronto.')
  await page.locator('.agreement .here[data-unseen]').waitFor({ state: 'attached' })
  await page.getByRole('link', { name: 'Ver qué cambió' }).click()
  await page.getByText('De verde.').first().waitFor()
  expect(again.page.url()).toContain('/history?from=')
})
