import { describe, expect, it } from 'vitest'
import { linkOf, pasted } from '../src/page/text/pasted'

describe('What is pasted', () => {
  it('keeps its words and the looks that minutes have', () => {
    const ops = [{ insert: 'Uno', attributes: { bold: true, link: 'https://example.org/a' } }, { insert: '\n', attributes: { list: 'ordered' } }]
    expect(pasted(ops)).toEqual(ops)
  })

  it('loses control characters, but for tabs and line breaks, which become those of minutes', () => {
    expect(pasted([{ insert: 'a\u0007b\u000bc\td\r\ne\u0085\u0000' }])).toEqual([{ insert: 'abc\td\ne' }])
  })

  it('loses links that lead nowhere a reader could go', () => {
    expect(pasted([{ insert: 'aquí', attributes: { link: 'about:blank', bold: true } }, { insert: 'x', attributes: { link: '/b' } }]))
      .toEqual([{ insert: 'aquí', attributes: { bold: true } }, { insert: 'x' }])
  })

  it('makes lists to tick off plain ones, and leaves pictures out', () => {
    expect(pasted([{ insert: { image: 'x' } }, { insert: 'a' }, { insert: '\n', attributes: { list: 'checked' } }]))
      .toEqual([{ insert: 'a' }, { insert: '\n', attributes: { list: 'bullet' } }])
  })
})

describe('An address that somebody types', () => {
  it.each([
    ['https://example.org/a?b=1', 'https://example.org/a?b=1'],
    [' example.org/acta ', 'https://example.org/acta'],
    ['ines@example.org', 'mailto:ines@example.org'],
    ['mailto:ines@example.org', 'mailto:ines@example.org'],
  ])('%j becomes %j', (typed, link) => expect(linkOf(typed)).toBe(link))

  it.each(['', '  ', 'javascript:alert(1)', 'file:///etc', 'dos palabras', 'https://'])('%j is none', typed =>
    expect(linkOf(typed)).toBeUndefined())
})
