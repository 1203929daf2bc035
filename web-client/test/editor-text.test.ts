import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { composed, type Document, type Op } from '../src/core'
import { editOfShown, editOfText, shown } from '../src/page/text/editor-text'

const BULLET = { list: 'bullet' }

const words = fc.string({ unit: fc.constantFrom('a', 'b', '\n'), minLength: 1, maxLength: 4 })
const insert = fc.record({ insert: words }, { requiredKeys: ['insert'] })
const document: fc.Arbitrary<Document> = fc
  .array(fc.tuple(insert, fc.boolean()), { maxLength: 4 })
  .map(parts =>
    composed(
      [],
      parts.map(([op, bullet]) => (bullet && op.insert === '\n' ? { ...op, attributes: BULLET } : op)),
    ),
  )

function lengthOf(text: Document): number {
  return text.reduce((sum, op) => sum + String(op.insert).length, 0)
}

/** An edit of a document of so many units, which leaves its last unit alone if it must. */
function edits(length: number): fc.Arbitrary<Op[]> {
  return fc.tuple(fc.nat(length), fc.nat(3), words, fc.boolean()).map(([at, gone, came, bullet]) => {
    const deleted = Math.min(gone, length - at)
    const before: Op[] = at > 0 ? [{ retain: at }] : []
    const kept: Op[] = bullet && at < length ? [{ retain: 1, attributes: BULLET }] : []
    return composed([], kept.length > 0 ? [...before, ...kept] : [...before, { insert: came }, ...(deleted > 0 ? [{ delete: deleted }] : [])])
  })
}

describe('What an editor shows of a text', () => {
  it('ends with a line break, which is no part of the text', () => {
    expect(shown([{ insert: 'Hola' }])).toEqual([{ insert: 'Hola\n' }])
    expect(shown([])).toEqual([{ insert: '\n' }])
    expect(shown([{ insert: 'Hola\n' }])).toEqual([{ insert: 'Hola\n' }])
  })

  it('makes typing in an empty text nothing but typing', () => {
    expect(editOfText([], [{ insert: 'H' }])).toEqual([{ insert: 'H' }])
  })

  it('makes the line break part of the text once it says something', () => {
    expect(editOfText([{ insert: 'uno' }], [{ retain: 3 }, { retain: 1, attributes: BULLET }])).toEqual([
      { retain: 3 },
      { insert: '\n', attributes: BULLET },
    ])
    expect(editOfText([{ insert: 'uno' }], [{ retain: 3 }, { insert: '\n' }])).toEqual([
      { retain: 3 },
      { insert: '\n\n' },
    ])
  })

  it('follows each edit of an editor', () => {
    fc.assert(
      fc.property(
        document.chain(text => fc.tuple(fc.constant(text), edits(lengthOf(shown(text)) - 1))),
        ([text, edit]) => {
          const after = composed(shown(text), edit)
          expect(shown(composed(text, editOfText(text, edit)))).toEqual(after)
        },
      ),
      { numRuns: 1_000 },
    )
  })

  it('follows each change of the text', () => {
    fc.assert(
      fc.property(
        document.chain(text => fc.tuple(fc.constant(text), edits(lengthOf(text)))),
        ([text, change]) => {
          expect(composed(shown(text), editOfShown(text, change))).toEqual(shown(composed(text, change)))
        },
      ),
      { numRuns: 1_000 },
    )
  })
})
