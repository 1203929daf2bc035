import type Quill from 'quill'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { composed, Delta, type Document, type Op, type TextId } from '../../core'
import { editOfShown, editOfText, shown } from '../text/editor-text'
import { newEditor } from '../text/quill'
import { useDesk } from './desk-context'
import { FormatBar } from './format-bar'
import { LinkDialog } from './link-dialog'
import { OthersCarets } from './others-carets'

/** A caret that moves on with what is typed is told again once its author pauses. */
const PAUSE_MILLIS = 400

interface Props {
  text: TextId
  document: Document
  label: string
  placeholder: string
}

/** A text that many people write at once. What is typed shows at once; what others type comes in around the caret. */
export function TextEditor({ text, document, label, placeholder }: Props) {
  const desk = useDesk()
  const place = useRef<HTMLDivElement>(null)
  const [quill, setQuill] = useState<Quill>()
  const [focused, setFocused] = useState(false)
  const [linking, setLinking] = useState(false)
  const current = useRef<Document>(document)
  const opening = useEffectEvent(() => document)

  useEffect(() => {
    const editor = newEditor({ link: () => setLinking(true) })
    current.current = opening()
    editor.setContents(shown(current.current), 'silent')
    editor.history.clear()
    let pause: ReturnType<typeof setTimeout> | undefined
    const tell = () => {
      const range = editor.getSelection()
      if (range !== null) {
        desk.tell({ part: text, caret: { index: range.index, length: range.length } })
      }
    }
    editor.on('text-change', (change, _, source) => {
      if (source === 'user') {
        const delta = editOfText(current.current, change.ops)
        current.current = composed(current.current, delta)
        desk.wish({ type: 'EditText', text, delta })
        clearTimeout(pause)
        pause = setTimeout(tell, PAUSE_MILLIS)
      }
    })
    editor.on('selection-change', range => {
      setFocused(range !== null)
      tell()
    })
    const hush = desk.hear(text, change => {
      editor.updateContents(editOfShown(current.current, change), 'api')
      current.current = composed(current.current, change)
    })
    place.current!.replaceChildren(editor.container)
    setQuill(editor)
    if (desk.fresh === text) {
      desk.fresh = undefined
      editor.focus()
    }
    return () => {
      clearTimeout(pause)
      hush()
      setQuill(undefined)
    }
  }, [desk, text])

  useEffect(() => {
    quill?.root.setAttribute('aria-label', label)
    quill?.root.setAttribute('role', 'textbox')
    quill?.root.setAttribute('aria-multiline', 'true')
    quill?.root.setAttribute('data-placeholder', placeholder)
  }, [quill, label, placeholder])

  // What came in another way than by an edit is put right here.
  useEffect(() => {
    const now = desk.text(text)
    if (quill !== undefined && now !== undefined && !same(current.current, now)) {
      const change = new Delta(shown(current.current)).diff(new Delta(shown(now)))
      current.current = now
      quill.updateContents(change, 'api')
    }
  }, [quill, desk, text, document])

  return (
    <div className="text" data-part={text}>
      {focused && quill !== undefined && <FormatBar quill={quill} onLink={() => setLinking(true)} />}
      {linking && quill !== undefined && <LinkDialog quill={quill} onClose={() => setLinking(false)} />}
      <div ref={place} />
      {quill !== undefined && <OthersCarets quill={quill} text={text} />}
    </div>
  )
}

function same(one: Op[], other: Op[]): boolean {
  return one === other || JSON.stringify(composed([], one)) === JSON.stringify(composed([], other))
}
