import type { Piece } from './marks'

/** A paragraph, or an item of a list. */
export interface TextLine {
  list?: 'ordered' | 'bullet'
  pieces: Piece[]
}

/** A line break that went divides nothing any more: it stays among the words that went. */
export function linesOf(pieces: Piece[]): TextLine[] {
  const lines: TextLine[] = []
  let open: Piece[] = []
  for (const piece of pieces) {
    const parts = piece.mark === 'went' ? [piece.text] : piece.text.split('\n')
    parts.forEach((text, index) => {
      if (index > 0) {
        const { list } = piece.looks
        lines.push({ pieces: open, ...(list === 'ordered' || list === 'bullet' ? { list } : {}) })
        open = []
      }
      if (text !== '') {
        open.push({ ...piece, text })
      }
    })
  }
  return open.length > 0 ? [...lines, { pieces: open }] : lines
}

/** Neighbouring lines of one kind together, as they stand in one list. */
export function groupsOf(lines: TextLine[]): { list?: 'ordered' | 'bullet'; lines: TextLine[] }[] {
  const groups: { list?: 'ordered' | 'bullet'; lines: TextLine[] }[] = []
  for (const line of lines) {
    const last = groups.at(-1)
    if (last !== undefined && last.list === line.list) {
      last.lines.push(line)
    } else {
      groups.push({ ...(line.list === undefined ? {} : { list: line.list }), lines: [line] })
    }
  }
  return groups
}
