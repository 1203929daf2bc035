import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { colleague, expectAccessible, expected, seat, SERVER, visitor } from './desk'

async function signIn(page: Page, email: string, password: string): Promise<void> {
  await page.getByLabel('Correo electrónico').fill(email)
  await page.getByLabel('Contraseña', { exact: false }).first().fill(password)
  await page.getByRole('button', { name: 'Entrar', exact: true }).click()
}

async function openAccount(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name }).click()
  await page.getByRole('menuitem', { name: 'Mi cuenta' }).click()
  await page.getByRole('heading', { name: 'Mi cuenta' }).waitFor()
}

test('one signs out, is told of a wrong password, and signs in to where one wanted to go', async () => {
  const { name, email, password } = await colleague('Beto Luna')
  const page = await seat({ name, email, password, token: '' })
  await page.goto('/')
  await page.getByRole('button', { name }).click()
  await page.getByRole('menuitem', { name: 'Salir' }).click()
  await page.getByRole('heading', { name: 'Entrar' }).waitFor()

  await page.goto('/agreements')
  await signIn(page, email, 'no es esta')
  await page.getByRole('alert').getByText('El correo o la contraseña no son correctos.').waitFor()
  expected(/401/)
  await signIn(page, email, password)
  await page.getByRole('heading', { name: 'Acuerdos de todas las minutas' }).waitFor()
})

test('a page of which nobody is signed in complains of nothing, in either language', async () => {
  const page = await visitor({ locale: 'en-US' })
  await page.goto('/')
  await page.getByRole('heading', { name: 'Sign in' }).waitFor()
  await page.getByText('Ask somebody who has one for an invitation link.').waitFor()
  await page.getByRole('button', { name: 'Español' }).click()
  await page.getByRole('heading', { name: 'Entrar' }).waitFor()
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('es')
})

test('one changes the password, after which only the new one opens', async () => {
  const person = await colleague('Carla Ruiz')
  const page = await seat(person)
  await page.goto('/')
  await openAccount(page, person.name)
  await expectAccessible(page)
  const part = page.getByRole('region', { name: 'Cambiar la contraseña' })
  const change = async (old: string, fresh: string) => {
    await part.getByLabel('Contraseña actual').fill(old)
    await part.getByLabel('Contraseña nueva').fill(fresh)
    await part.getByRole('button', { name: 'Cambiar la contraseña' }).click()
  }
  await change('no es esta', 'nueve sillas azules')
  await part.getByRole('alert').getByText('La contraseña actual no es correcta. No se cambió nada.').waitFor()
  await change(person.password, 'contraseña1')
  await part.getByRole('alert').getByText('demasiado fácil de adivinar').waitFor()
  expected(/40[03]/)
  await change(person.password, 'nueve sillas azules')
  await part.getByText('La contraseña se cambió.').waitFor()

  const answers = await Promise.all(
    [person.password, 'nueve sillas azules'].map(async password =>
      (await (await visitor()).request.post('/api/session', { data: { email: person.email, password } })).status(),
    ),
  )
  expect(answers).toEqual([401, 200])
  await page.getByRole('link', { name: 'Acuerdos' }).click()
  await page.getByRole('heading', { name: 'Acuerdos de todas las minutas' }).waitFor()
})

test('one makes a token, sees it once, and revokes it', async () => {
  const page = await seat(await colleague('Dora Paz'))
  await page.goto('/account')
  const part = page.getByRole('region', { name: 'Claves de acceso para programas' })
  await part.getByLabel('Para qué es').fill('<b>Respaldo</b> & más')
  await part.getByRole('button', { name: 'Crear una clave' }).click()
  const token = await part.getByLabel('Clave nueva').inputValue()
  const opens = async () =>
    (await fetch(`${SERVER}/api/accounts/me`, { headers: { Authorization: `Bearer ${token}` } })).status
  expect(await opens()).toBe(200)
  await part.getByText('<b>Respaldo</b> & más').waitFor()

  await page.reload()
  const listed = part.getByRole('listitem').filter({ hasText: '<b>Respaldo</b> & más' })
  await listed.getByText('usada por última vez').waitFor()
  expect(await part.getByLabel('Clave nueva').count()).toBe(0)
  await listed.getByRole('button', { name: 'Revocar' }).click()
  await listed.getByRole('button', { name: 'Sí, revocar' }).click()
  await expect.poll(() => listed.count()).toBe(0)
  expect(await opens()).toBe(401)
})

test('a link invites one person, who makes an account in another browser and is in', async () => {
  const host = await seat(await colleague('Elsa Rey'))
  await host.goto('/account')
  await host.getByRole('button', { name: 'Crear un enlace de invitación' }).click()
  const link = new URL(await host.getByLabel('Enlace de invitación').inputValue()).pathname
  await host.getByRole('list', { name: 'Invitaciones sin usar' }).getByRole('listitem').waitFor()

  const guest = await visitor()
  const accept = async (page: Page, email: string, password: string) => {
    await page.getByLabel('Nombre').fill('Fausto "Tito" <Mora>')
    await page.getByLabel('Correo electrónico').fill(email)
    await page.getByLabel('Contraseña *').fill(password)
    await page.getByRole('button', { name: 'Crear la cuenta' }).click()
  }
  const email = `fausto-${Date.now()}@example.org`
  await guest.goto(link)
  await guest.getByRole('heading', { name: 'Le invitaron a Minuta' }).waitFor()
  await expectAccessible(guest)
  await accept(guest, email, 'corta')
  await guest.getByRole('alert').getByText('La contraseña necesita al menos 8 caracteres.').waitFor()
  expected(/400/)
  await accept(guest, email, 'nueve sillas azules')
  await guest.getByRole('heading', { name: 'Minutas' }).waitFor()
  await guest.getByRole('button', { name: 'Fausto "Tito" <Mora>' }).waitFor()

  const late = await visitor()
  await late.goto(link)
  await accept(late, `otro-${email}`, 'nueve sillas azules')
  await late.getByRole('alert').getByText('Esta invitación ya no sirve').waitFor()
  expected(/403/)
  await host.goto(link)
  await host.getByText('Usted ya entró como Elsa Rey.').waitFor()
})

test('a link that was withdrawn invites nobody', async () => {
  const host = await seat(await colleague('Gil Soto'))
  await host.goto('/account')
  await host.getByRole('button', { name: 'Crear un enlace de invitación' }).click()
  const link = new URL(await host.getByLabel('Enlace de invitación').inputValue()).pathname
  const open = host.getByRole('list', { name: 'Invitaciones sin usar' }).getByRole('listitem')
  await open.getByRole('button', { name: 'Retirar' }).click()
  await open.getByRole('button', { name: 'Sí, retirar' }).click()
  await expect.poll(() => open.count()).toBe(0)
  expect(await host.getByLabel('Enlace de invitación').count()).toBe(0)

  const guest = await visitor({ locale: 'en-US' })
  await guest.goto(link)
  await guest.getByLabel('Name').fill('Hugo Vera')
  await guest.getByLabel('E-mail').fill('hugo@example.org')
  await guest.getByLabel('Password *').fill('nueve sillas azules')
  await guest.getByRole('button', { name: 'Create the account' }).click()
  await guest.getByRole('alert').getByText('This invitation works no more').waitFor()
  expected(/403/)
})
