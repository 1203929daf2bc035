import { describe, expect, it } from 'vitest'
import { behindWhich, personOf, roman, valueOf } from '../src/page/writing/things'

describe('A line for an attendee', () => {
  it.each([
    ['Inés Ávila', { name: 'Inés Ávila' }],
    ['Inés Ávila, Directora', { name: 'Inés Ávila', position: 'Directora' }],
    ['· Inés Ávila,Directora , Obras;', { name: 'Inés Ávila', position: 'Directora', organization: 'Obras' }],
    ['Inés Ávila, Directora, Obras, Norte', { name: 'Inés Ávila', position: 'Directora', organization: 'Obras, Norte' }],
    ['Inés Ávila\tDirectora\tObras', { name: 'Inés Ávila', position: 'Directora', organization: 'Obras' }],
    ['Inés Ávila, Directora, Obras S.A. de C.V.', { name: 'Inés Ávila', position: 'Directora', organization: 'Obras S.A. de C.V.' }],
    ['Inés Ávila, , Obras', { name: 'Inés Ávila', organization: 'Obras' }],
    ['- Inés\u202e Ávila\u0007', { name: 'Inés  Ávila' }],
  ])('%j is read as a person', (line, person) => {
    expect(personOf(line)).toEqual(person)
  })

  it.each(['', '  ', ' · ', ',,', '\t'])('%j names nobody', line => {
    expect(personOf(line)).toBeUndefined()
  })
})

describe('A value', () => {
  it('is one line without signs that would turn it', () => {
    expect(valueOf('Sala\r\nUno\u2028\u202e')).toBe('Sala Uno ')
  })
})

describe('A number of an agreement', () => {
  it.each([[1, 'I'], [4, 'IV'], [9, 'IX'], [14, 'XIV'], [40, 'XL'], [90, 'XC'], [399, 'CCCXCIX'], [1000, 'M']])('%i is %s', (number, written) => {
    expect(roman(number)).toBe(written)
  })
})

describe('One step in a list', () => {
  const THINGS = [{ id: 'a' }, { id: 'b' }, { id: 'c' }]

  it('goes behind the one before the last place, or to the front', () => {
    expect(behindWhich(THINGS, 'c', -1)).toEqual({ after: 'a' })
    expect(behindWhich(THINGS, 'b', -1)).toEqual({})
    expect(behindWhich(THINGS, 'a', 1)).toEqual({ after: 'b' })
  })

  it('leads nowhere at an end', () => {
    expect(behindWhich(THINGS, 'a', -1)).toBeUndefined()
    expect(behindWhich(THINGS, 'c', 1)).toBeUndefined()
  })
})
