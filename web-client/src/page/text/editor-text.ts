import { composed, type Document, type Op } from '../../core'

/**
 * An editor's document always ends with a line break, a text of minutes need not. So the editor shows a text that does
 * not end with one as if it did, and only what people do can make that line break part of the text.
 */
export function shown(text: Document): Document {
  return composed(text, lastBreakOf(text))
}

/** What an edit of `shown(text)` does to the text. */
export function editOfText(text: Document, edit: Op[]): Op[] {
  if (lastBreakOf(text).length === 0) {
    return edit
  }
  const whole = composed(lastBreakOf(text), edit)
  const result = composed(text, whole)
  return isPlainlyBroken(result) ? composed(whole, takenLast(result)) : whole
}

/** What a change of a text does to the document that an editor shows of it. */
export function editOfShown(text: Document, change: Op[]): Op[] {
  const before = lastBreakOf(text)
  const after = lastBreakOf(composed(text, change))
  if (before.length > 0 && after.length > 0) {
    return change
  }
  const length = lengthOf(text)
  const withoutBreak: Op[] = before.length === 0 ? [] : [...retained(length), { delete: 1 }]
  return composed(composed(withoutBreak, change), after)
}

/** The line break that an editor shows behind a text; nothing if the text has one itself. */
function lastBreakOf(text: Document): Op[] {
  return endsWithBreak(text) ? [] : [...retained(lengthOf(text)), { insert: '\n' }]
}

function endsWithBreak(text: Document): boolean {
  const last = text.at(-1)?.insert
  return typeof last === 'string' && last.endsWith('\n')
}

/** Ends with one line break that says nothing but that the text ends: it carries no list, and no other is before it. */
function isPlainlyBroken(document: Document): boolean {
  const last = document.at(-1)
  const words = document.map(op => String(op.insert)).join('')
  return last?.attributes === undefined && words.endsWith('\n') && !words.endsWith('\n\n')
}

function takenLast(document: Document): Op[] {
  return [...retained(lengthOf(document) - 1), { delete: 1 }]
}

function lengthOf(document: Document): number {
  return document.reduce((sum, op) => sum + String(op.insert).length, 0)
}

function retained(length: number): Op[] {
  return length > 0 ? [{ retain: length }] : []
}
