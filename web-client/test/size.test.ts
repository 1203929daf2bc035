import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'

const ASSETS = join(import.meta.dirname, '../dist/page/assets')
const MOST = 300_000

it('The scripts of the writing screen are under 300 kB compressed', () => {
  const all = readdirSync(ASSETS).filter(name => name.endsWith('.js'))
  const needed = new Set(all.filter(name => /^(index|minutes-page)-/.test(name)))
  expect(needed.size).toBe(2)
  for (const name of needed) {
    const script = readFileSync(join(ASSETS, name), 'utf8')
    for (const [, imported] of script.matchAll(/(?:from|import)\s*["']\.\/([^"']+\.js)["']/g)) {
      needed.add(imported!)
    }
  }
  const bytes = [...needed].reduce((sum, name) => sum + gzipSync(readFileSync(join(ASSETS, name))).length, 0)
  expect(bytes).toBeLessThan(MOST)
  expect(bytes).toBeGreaterThan(MOST / 10)
})
