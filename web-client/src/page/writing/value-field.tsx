import { type HTMLAttributes, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { valueOf } from './things'

interface Props extends Omit<HTMLAttributes<HTMLElement>, 'onChange'> {
  value: string | undefined
  label: string
  /** What it is, if it is not words. */
  type?: 'date' | 'time'
  placeholder?: string
  /** What was typed, once its author leaves the field or presses Enter; empty if it was cleared. */
  onSet: (value: string) => void
}

const LONGEST = 1000
/** Whether fields of this browser are as large as what they hold. */
const GROWS = CSS.supports('field-sizing', 'content')

/** A value that is set as a whole. While somebody types in it, what others set waits until they are done. */
export function ValueField({ value = '', label, type, onSet, className = '', ...rest }: Props) {
  const [typed, setTyped] = useState<string>()
  const words = useRef<HTMLTextAreaElement>(null)
  const now = typed ?? value
  const leave = () => {
    setTyped(undefined)
    if (typed !== undefined && typed.trim() !== value) {
      onSet(typed.trim())
    }
  }
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
    onBlur: leave,
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
        event.preventDefault()
        event.currentTarget.blur()
      } else if (event.key === 'Escape') {
        setTyped(undefined)
      }
    },
  }
  return type === undefined ? (
    <textarea
      {...field}
      ref={words}
      rows={1}
      maxLength={LONGEST}
      onChange={event => setTyped(valueOf(event.currentTarget.value))}
    />
  ) : (
    <input {...field} type={type} onChange={event => setTyped(event.currentTarget.value)} />
  )
}
