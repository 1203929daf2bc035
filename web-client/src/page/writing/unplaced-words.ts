import { type Content, type Wish, wordsOf } from '../../core'
import type { Words } from '../words'
import { partName } from './part-name'

/** What somebody typed, as words to read and to copy: all of a wish that is not an id. */
export function wordsOfWish(wish: Wish): string {
  if (wish.type === 'EditText') {
    return wordsOf(wish.delta)
  }
  const { type: _, ...values } = wish
  return Object.entries(values)
    .filter(([name]) => !IDS.has(name))
    .map(([, value]) => wordsOfValue(value))
    .filter(words => words !== '')
    .join(', ')
}

const IDS = new Set(['attendee', 'topic', 'agreement', 'after', 'text'])

/** A value of a conflict as people read it. */
export function wordsOfValue(value: unknown): string {
  if (value === undefined || value === null) {
    return ''
  }
  if (Array.isArray(value)) {
    return value.map(wordsOfValue).filter(words => words !== '').join(', ')
  }
  if (typeof value === 'object') {
    const { attendee: _, attributes: __, ...rest } = value as Record<string, unknown>
    return Object.values(rest).map(wordsOfValue).filter(words => words !== '').join(', ')
  }
  return String(value)
}

/** How people call a value such as `heading.venue`; an empty name if there is none for it. */
export function nameOfValue(words: Words, content: Content | undefined, value: string): string {
  const dot = value.lastIndexOf('.')
  const [part, name] = dot < 0 ? [value, ''] : [value.slice(0, dot), value.slice(dot + 1)]
  const names: Record<string, unknown> = { ...words.heading, ...words.attendees, ...words.agreements, place: words.unplaced.place }
  const known = names[name]
  return [partName(words, content, part), typeof known === 'string' ? known : undefined]
    .filter(one => one !== undefined)
    .join(' · ')
}

/** A value that is one of a few, in the page's language; others as they are. */
export function spoken(words: Words, value: unknown): string {
  const names: Record<string, unknown> = { ...words.heading, ...words.attendees, ...words.agreements, ...words.unplaced }
  const plain = wordsOfValue(value)
  const known = /^[A-Z_]+$/.test(plain) ? names[plain] : undefined
  return typeof known === 'string' ? known : plain === '' ? words.unplaced.nothing : plain
}
