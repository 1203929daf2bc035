import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import { ask } from './desk'

const PATIENCE = { timeout: 20_000 }

type Answers = { answers: { outcome: string; revision?: number }[] }

/** Carries out commands on minutes, one after the other, as a program would. */
export async function carryOut(minutes: string, commands: Record<string, unknown>[]): Promise<void> {
  const client = randomUUID()
  let base = 1
  for (const [index, command] of commands.entries()) {
    const wished = { client, number: index + 1, base, ...command }
    const [answer] = (await ask<Answers>(`/api/minutes/${minutes}/commands`, wished)).answers
    if (answer?.outcome !== 'ACCEPTED') {
      throw new Error(`${JSON.stringify(wished)}: ${JSON.stringify(answer)}`)
    }
    base = answer.revision ?? base
  }
}

/** A command that records an agreement. */
export function agreed(wording: string, values: Record<string, unknown> = {}): Record<string, unknown> {
  return { type: 'RecordAgreement', agreement: randomUUID(), wording: [{ insert: wording }], ...values }
}

/** Waits until what was carried out has come to where it is searched. */
export async function untilFound(path: string, kind: 'minutes' | 'agreements', count: number): Promise<void> {
  await expect.poll(async () => (await ask<Record<string, unknown[]>>(path))[kind]?.length, PATIENCE).toBe(count)
}
