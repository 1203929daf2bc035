import Delta from 'quill-delta'
import type { Op } from 'quill-delta'

export { Delta }
export type { Op }

/** What `mine` becomes once `accepted` came first; of two inserts at one place the accepted one goes first. */
export function afterAccepted(mine: Op[], accepted: Op[]): Op[] {
  return new Delta(accepted).transform(new Delta(mine), true).ops
}

/** What `accepted` becomes for somebody who has made `mine` already, which goes behind it at the same place. */
export function acceptedAfter(accepted: Op[], mine: Op[]): Op[] {
  return new Delta(mine).transform(new Delta(accepted), false).ops
}

/** One change that does what both do, the first first. */
export function composed(first: Op[], next: Op[]): Op[] {
  return new Delta(first).compose(new Delta(next)).ops
}

/** The change that undoes `change`, made to `document`. */
export function inverted(change: Op[], document: Op[]): Op[] {
  return new Delta(change).invert(new Delta(document)).ops
}

/** UTF-16 units of a document. */
export function lengthOf(document: Op[]): number {
  return new Delta(document).length()
}

/** The words of a document, without their looks. */
export function wordsOf(document: Op[]): string {
  return document.map(op => (typeof op.insert === 'string' ? op.insert : '')).join('')
}
