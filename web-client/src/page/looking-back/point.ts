import type { Id } from '../../core'

/** What is looked at: a revision, with what changed since an earlier one marked. */
export interface Point {
  revision: number
  /** The earlier one; missing, it is the one just before. */
  since?: number
  /** Two revisions were chosen to be compared. */
  compared?: true
}

/** What an address asks for; an instant must be looked up first. */
export type Asked = { point: Point } | { at: string } | undefined

/** What `?revision=12`, `?from=10&to=42` or `?at=2026-03-02T23:00:00.000Z` asks for; nothing is the present. */
export function asked(search: string): Asked {
  const given = new URLSearchParams(search)
  const revision = numberOf(given.get('revision'))
  const from = numberOf(given.get('from'))
  const to = numberOf(given.get('to'))
  const at = given.get('at')
  if (from !== undefined && to !== undefined) {
    return { point: { since: Math.min(from, to), revision: Math.max(from, to), compared: true } }
  }
  if (revision !== undefined) {
    const since = numberOf(given.get('since'))
    return { point: { revision, ...(since !== undefined && since < revision ? { since } : {}) } }
  }
  return at !== null && !Number.isNaN(Date.parse(at)) ? { at: new Date(at).toISOString() } : undefined
}

function numberOf(text: string | null): number | undefined {
  return text !== null && /^[1-9][0-9]{0,9}$/.test(text) ? Number(text) : undefined
}

export function addressOf(minutes: Id, point?: Point): string {
  const page = `/minutes/${minutes}/history`
  if (point === undefined) {
    return page
  }
  const { revision, since, compared } = point
  return compared === true
    ? `${page}?from=${since}&to=${revision}`
    : `${page}?revision=${revision}${since === undefined ? '' : `&since=${since}`}`
}

/** Where the change that an entry tells of can be seen. */
export function pointOf(entry: { first: number; last: number }): Point {
  return entry.first === entry.last || entry.first === 1
    ? { revision: entry.last }
    : { revision: entry.last, since: entry.first - 1 }
}

/** The revision since which changes are marked; 0 if there is none before. */
export function sinceOf(point: Point): number {
  return point.since ?? point.revision - 1
}
