import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const MESSAGES = join(import.meta.dirname, '../../docs/messages')

/** A message as `docs/messages` shows it; the Java side reads the same files. */
export function sample(name: string): any {
  return JSON.parse(readFileSync(join(MESSAGES, `${name}.json`), 'utf8'))
}
