import { useMemo, useSyncExternalStore } from 'react'
import type { Id } from '../../core'
import type { Doubt } from './imports-api'

const NOTHING = '[]'
const listeners = new Set<() => void>()
/** Also where the browser's own store is full or shut. */
const remembered = new Map<string, string>()

/** Keeps the doubts about an import in this browser until each is settled. */
export function keepDoubts(minutes: Id, doubts: Doubt[]): void {
  write(minutes, doubts.map(({ line, words, code }) => ({ line, words, code })))
}

export function settle(minutes: Id, settled: Doubt): void {
  write(
    minutes,
    (JSON.parse(read(minutes)) as Doubt[]).filter(
      one => one.line !== settled.line || one.code !== settled.code || one.words !== settled.words,
    ),
  )
}

export function settleAll(minutes: Id): void {
  write(minutes, [])
}

/** The doubts about these minutes that nobody has settled in this browser. */
export function useDoubts(minutes: Id): Doubt[] {
  const written = useSyncExternalStore(listen, () => read(minutes))
  return useMemo(() => JSON.parse(written) as Doubt[], [written])
}

function keyOf(minutes: Id): string {
  return `minuta.doubts.${minutes}`
}

function read(minutes: Id): string {
  return localStorage.getItem(keyOf(minutes)) ?? remembered.get(keyOf(minutes)) ?? NOTHING
}

function write(minutes: Id, doubts: Doubt[]): void {
  const key = keyOf(minutes)
  localStorage.removeItem(key)
  remembered.delete(key)
  if (doubts.length > 0) {
    const written = JSON.stringify(doubts)
    try {
      localStorage.setItem(key, written)
    } catch {
      remembered.set(key, written)
    }
  }
  listeners.forEach(changed => changed())
}

function listen(changed: () => void): () => void {
  listeners.add(changed)
  window.addEventListener('storage', changed)
  return () => {
    listeners.delete(changed)
    window.removeEventListener('storage', changed)
  }
}
