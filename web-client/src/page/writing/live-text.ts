import type Quill from 'quill'
import { acceptedAfter, afterAccepted, composed, Delta, type Document, type Op, type TextId } from '../../core'
import { editOfShown, editOfText, shown } from '../text/editor-text'
import type { Desk } from './desk'

/**
 * Keeps an editor and a text of the desk in step, both ways. While somebody composes letters (with a dead key, an input
 * method or a phone's keyboard) the editor is not touched, since it would take what is put in for what was typed: what
 * others do waits until the letters are done.
 */
export class LiveText {
  private document: Document
  /** What others did since the composing began. */
  private held: Op[] = []
  private composing = false
  readonly close: () => void

  constructor(
    private readonly editor: Quill,
    private readonly desk: Desk,
    private readonly text: TextId,
    document: Document,
  ) {
    this.document = document
    editor.setContents(shown(document), 'silent')
    editor.history.clear()
    editor.on('text-change', (change, _, source) => {
      if (source === 'user') {
        this.typed(editOfText(this.document, change.ops))
      }
    })
    editor.on('composition-before-start', () => (this.composing = true))
    editor.on('composition-end', () => {
      this.composing = false
      this.heard(this.held.splice(0))
      this.mend()
    })
    this.close = desk.hear(text, change => this.heard(change))
  }

  private typed(delta: Op[]): void {
    const wish = afterAccepted(delta, this.held)
    this.held = acceptedAfter(this.held, delta)
    this.document = composed(this.document, delta)
    this.desk.wish({ type: 'EditText', text: this.text, delta: wish })
  }

  private heard(change: Op[]): void {
    if (this.composing) {
      this.held = composed(this.held, change)
    } else if (change.length > 0) {
      this.editor.updateContents(editOfShown(this.document, change), 'api')
      this.document = composed(this.document, change)
    }
  }

  /** Puts right what came in another way than by an edit, such as an undo. */
  mend(): void {
    const now = this.desk.text(this.text)
    if (!this.composing && now !== undefined && !same(this.document, now)) {
      const change = new Delta(shown(this.document)).diff(new Delta(shown(now)))
      this.document = now
      this.editor.updateContents(change, 'api')
    }
  }
}

function same(one: Op[], other: Op[]): boolean {
  return one === other || JSON.stringify(composed([], one)) === JSON.stringify(composed([], other))
}
