import { type Caret, Delta } from '../../core'

/** A caret or a selection after a change, between the same letters. An insert at its very place may stay behind it. */
export function carried({ index, length }: Caret, change: Delta, staysBefore = false): Caret {
  const delta = new Delta(change.ops)
  const start = delta.transformPosition(index, staysBefore)
  return { index: start, length: Math.max(0, delta.transformPosition(index + length, staysBefore) - start) }
}
