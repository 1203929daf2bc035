import { type HTMLAttributes, type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useDesk } from './desk-context'
import { LONGEST_VALUE, valueOf } from './things'

interface Props extends Omit<HTMLAttributes<HTMLElement>, 'onChange'> {
  value: string | undefined
  label: string
  /** What it is, if it is not words. */
  type?: 'date' | 'time'
  placeholder?: string
  /** What was typed, once its author leaves the field or presses Enter; empty if it was cleared. */
  onSet: (value: string) => void
}

/** Whether fields of this browser are as large as what they hold. */
const GROWS = CSS.supports('field-sizing', 'content')

/** What somebody types, over what they saw when they began. */
interface Typing {
  over: string
  revision: number | undefined
  typed: string
  end: () => void
}

/**
 * A value that is set as a whole. While somebody types in it, what others set waits until they are done; if both set it,
 * they are shown both.
 */
export function ValueField({ value = '', label, type, onSet, className = '', ...rest }: Props) {
  const desk = useDesk()
  const [typed, setTyped] = useState<string>()
  const typing = useRef<Typing>(undefined)
  const words = useRef<HTMLTextAreaElement>(null)
  const now = typed ?? value
  const take = (words: string) => {
    const revision = desk.look().session?.synced.revision
    typing.current ??= { over: value, revision, typed: words, end: desk.begin(() => leave.current()) }
    typing.current.typed = words
    setTyped(words)
  }
  const drop = () => {
    typing.current?.end()
    typing.current = undefined
    setTyped(undefined)
  }
  const leave = useRef(() => {})
  useLayoutEffect(() => {
    leave.current = () => {
      const done = typing.current
      drop()
      if (done !== undefined && done.typed.trim() !== done.over) {
        desk.lookingAt(done.revision, () => onSet(done.typed.trim()))
      }
    }
  })
  // A field may go with its row, or with the page, while somebody types in it.
  useLayoutEffect(() => () => leave.current(), [])
  useEffect(() => {
    if (words.current !== null && !GROWS) {
      words.current.style.height = 'auto'
      words.current.style.height = `${words.current.scrollHeight}px`
    }
  }, [now])
  const field = {
    ...rest,
    className: `value ${className}`,
    'aria-label': label,
    title: label,
    value: now,
    onBlur: () => leave.current(),
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
        event.preventDefault()
        event.currentTarget.blur()
      } else if (event.key === 'Escape' && !event.nativeEvent.isComposing) {
        drop()
      }
    },
  }
  return type === undefined ? (
    <textarea
      {...field}
      ref={words}
      rows={1}
      maxLength={LONGEST_VALUE}
      onChange={event => take(valueOf(event.currentTarget.value))}
    />
  ) : (
    <input {...field} type={type} onChange={event => event.currentTarget.validity.badInput || take(event.currentTarget.value)} />
  )
}
