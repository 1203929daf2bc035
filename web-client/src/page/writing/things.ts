import type { Id } from '../../core'

/** Behind which thing one must stand to come one place further up or down; missing for the first place. */
export function behindWhich(things: { id: Id }[], id: Id, step: -1 | 1): { after?: Id } | undefined {
  const others = things.filter(thing => thing.id !== id)
  const place = things.findIndex(thing => thing.id === id) + step
  if (place < 0 || place > others.length) {
    return undefined
  }
  const before = others[place - 1]
  return before === undefined ? {} : { after: before.id }
}

const ROMAN: [number, string][] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

/** A number from 1 on as it is printed before an agreement. */
export function roman(number: number): string {
  let left = number
  let written = ''
  for (const [value, letters] of ROMAN) {
    while (left >= value) {
      written += letters
      left -= value
    }
  }
  return written
}

/** How many signs a value may have. */
export const LONGEST_VALUE = 1000

/** Signs that no value may hold. */
const UNFIT = /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]+/gu

/** What was typed or pasted as one line, as a value can hold it. */
export function valueOf(typed: string): string {
  return typed.replace(UNFIT, ' ')
}

/**
 * One person from a line `Name, position, organization`, as it is typed or pasted, also from the cells of a table;
 * nothing from an empty line.
 */
export function personOf(line: string): { name: string; position?: string; organization?: string } | undefined {
  const [name, position, ...organization] = line
    .replace(/^[\s·•*\-–—]+|[\s;,]+$/gu, '')
    .split(/[,\t]/)
    .map(part => valueOf(part).trim())
  if (name === undefined || name === '') {
    return undefined
  }
  const rest = organization.filter(part => part !== '').join(', ')
  return {
    name,
    ...(position === undefined || position === '' ? {} : { position }),
    ...(rest === '' ? {} : { organization: rest }),
  }
}
