import { expect, it } from 'vitest'
import { joined, type Piece } from '../src/page/looking-back/marks'

const typed = (text: string, revision: number, name = 'Ana'): Piece => ({
  text,
  looks: {},
  mark: 'came',
  writer: { name, revisions: [revision, revision] },
})

it('shows words that one person typed letter by letter as one', () => {
  expect(joined([typed('S', 4), typed('í', 5), typed('.', 7)])).toEqual([
    { text: 'Sí.', looks: {}, mark: 'came', writer: { name: 'Ana', revisions: [4, 7] } },
  ])
})

it('keeps apart words of two people, of two looks and of two fates', () => {
  const apart: Piece[] = [
    typed('a', 1),
    typed('b', 2, 'Beto'),
    { ...typed('c', 3, 'Beto'), looks: { bold: true } },
    { ...typed('d', 3, 'Beto'), looks: { bold: true }, mark: 'went' },
  ]
  expect(joined(apart)).toEqual(apart)
})
