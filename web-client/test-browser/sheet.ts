import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'

/** The minutes as a person sees and uses them, in Spanish. */
export class Sheet {
  constructor(readonly page: Page) {}

  async open(minutes: string): Promise<this> {
    await this.page.goto(`/minutes/${minutes}`)
    await this.page.getByRole('heading', { name: 'Acuerdos' }).waitFor()
    return this
  }

  agreement(number: string): Locator {
    return this.page.getByRole('textbox', { name: `Acuerdo ${number}`, exact: true })
  }

  get notes(): Locator {
    return this.page.getByRole('textbox', { name: 'Notas' })
  }

  get newAttendee(): Locator {
    return this.page.getByRole('combobox', { name: 'Agregar asistente' })
  }

  attendees(): Promise<string[]> {
    return this.page.getByRole('textbox', { name: 'Nombre', exact: true }).evaluateAll(fields =>
      fields.map(field => (field as HTMLTextAreaElement).value),
    )
  }

  /** A new agreement with these words. */
  async record(words: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Agregar acuerdo' }).click()
    await this.page.keyboard.type(words)
  }

  /** Types at the end of a text. */
  async append(text: Locator, words: string, delay = 0): Promise<void> {
    await text.click()
    await this.page.keyboard.press('Control+End')
    await this.page.keyboard.type(words, { delay })
  }

  /** What was typed before this is told to the page's views with the next picture. */
  async saved(): Promise<void> {
    await this.page.evaluate(() => new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn))))
    await this.page.locator('.strip').getByText('Guardado').waitFor()
  }

  async offline(count: RegExp): Promise<void> {
    await this.page.locator('.strip').getByText(count).waitFor()
  }
}

export async function expectText(text: Locator, words: string): Promise<void> {
  await expect.poll(() => text.innerText(), { timeout: 20_000 }).toBe(words)
}
