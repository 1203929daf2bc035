import { Button, Modal, TextInput } from '@mantine/core'
import type Quill from 'quill'
import { type SubmitEvent, useEffect, useRef, useState } from 'react'
import type { Caret, Delta } from '../../core'
import { linkOf } from '../text/pasted'
import { useWords } from '../words'
import { carried } from './caret'

/** Makes a link of what is selected in a text, or puts one at the caret, also while others go on typing before it. */
export function LinkDialog({ quill, onClose }: { quill: Quill; onClose: () => void }) {
  const words = useWords()
  const range = useRef<Caret>(quill.getSelection() ?? { index: quill.getLength() - 1, length: 0 })
  const [wrong, setWrong] = useState(false)
  useEffect(() => {
    const carry = (change: Delta) => void (range.current = carried(range.current, change))
    quill.on('text-change', carry)
    return () => void quill.off('text-change', carry)
  }, [quill])
  const put = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const link = linkOf(String(new FormData(event.currentTarget).get('address') ?? ''))
    if (link === undefined) {
      setWrong(true)
      return
    }
    const { index, length } = range.current
    if (length === 0) {
      quill.insertText(index, link.replace(/^mailto:/, ''), 'link', link, 'user')
    } else {
      quill.formatText(index, length, 'link', link, 'user')
    }
    onClose()
  }
  return (
    <Modal opened onClose={onClose} title={words.format.link} lockScroll={false} closeButtonProps={{ 'aria-label': words.keys.close }}>
      <form className="ask" onSubmit={put}>
        <TextInput
          name="address"
          label={words.format.linkTo}
          description={words.format.linkHelp}
          error={wrong && words.format.linkWrong}
          maxLength={1000}
          data-autofocus
        />
        <Button type="submit">{words.format.linkPut}</Button>
      </form>
    </Modal>
  )
}
