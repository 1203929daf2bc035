import type Quill from 'quill'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { Document, TextId } from '../../core'
import { newEditor } from '../text/quill'
import { useDesk } from './desk-context'
import { FormatBar } from './format-bar'
import { LinkDialog } from './link-dialog'
import { LiveText } from './live-text'
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
  const live = useRef<LiveText>(undefined)
  const opening = useEffectEvent(() => document)

  useEffect(() => {
    const editor = newEditor({ link: () => setLinking(true) })
    const opened = new LiveText(editor, desk, text, opening())
    live.current = opened
    let pause: ReturnType<typeof setTimeout> | undefined
    const tell = () => {
      const range = editor.getSelection()
      if (range !== null) {
        desk.tell({ part: text, caret: { index: range.index, length: range.length } })
      }
    }
    editor.on('text-change', (_change, _before, source) => {
      if (source === 'user') {
        clearTimeout(pause)
        pause = setTimeout(tell, PAUSE_MILLIS)
      }
    })
    editor.on('selection-change', range => {
      setFocused(range !== null)
      tell()
    })
    place.current!.replaceChildren(editor.container)
    setQuill(editor)
    if (desk.fresh === text) {
      desk.fresh = undefined
      editor.focus()
    }
    return () => {
      clearTimeout(pause)
      opened.close()
      setQuill(undefined)
    }
  }, [desk, text])

  useEffect(() => {
    quill?.root.setAttribute('aria-label', label)
    quill?.root.setAttribute('role', 'textbox')
    quill?.root.setAttribute('aria-multiline', 'true')
    quill?.root.setAttribute('data-placeholder', placeholder)
  }, [quill, label, placeholder])

  useEffect(() => live.current?.mend(), [document])

  return (
    <div className="text" data-part={text}>
      {focused && quill !== undefined && <FormatBar quill={quill} onLink={() => setLinking(true)} />}
      {linking && quill !== undefined && <LinkDialog quill={quill} onClose={() => setLinking(false)} />}
      <div ref={place} />
      {quill !== undefined && <OthersCarets quill={quill} text={text} />}
    </div>
  )
}
