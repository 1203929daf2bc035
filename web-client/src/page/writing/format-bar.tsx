import { ActionIcon } from '@mantine/core'
import { IconBold, IconItalic, IconLink, IconList, IconListNumbers, IconStrikethrough, IconUnderline } from '@tabler/icons-react'
import type Quill from 'quill'
import { useEffect, useState } from 'react'
import { useWords } from '../words'

const MARKS = [
  ['bold', IconBold],
  ['italic', IconItalic],
  ['underline', IconUnderline],
  ['strike', IconStrikethrough],
] as const

const LISTS = [
  ['ordered', IconListNumbers],
  ['bullet', IconList],
] as const

/** The looks of what is selected, above the text that is being written in. */
export function FormatBar({ quill, onLink }: { quill: Quill; onLink: () => void }) {
  const words = useWords().format
  const [looks, setLooks] = useState<Record<string, unknown>>({})
  useEffect(() => {
    const read = () => {
      const range = quill.getSelection()
      if (range !== null) {
        setLooks(quill.getFormat(range))
      }
    }
    read()
    quill.on('editor-change', read)
    return () => void quill.off('editor-change', read)
  }, [quill])
  const button = (label: string, Icon: typeof IconBold, active: boolean, act: () => void) => (
    <ActionIcon
      key={label}
      variant={active ? 'light' : 'subtle'}
      color={active ? 'blue' : 'gray'}
      size="sm"
      aria-label={label}
      aria-pressed={active}
      // The caret stays where it is.
      onMouseDown={event => event.preventDefault()}
      onClick={act}
    >
      <Icon size={16} aria-hidden />
    </ActionIcon>
  )
  const toggle = (name: string, active: boolean, value: unknown) => () =>
    quill.format(name, active ? false : value, 'user')
  const linked = looks['link'] !== undefined
  return (
    <div className="format-bar" role="toolbar" aria-label={words.toolbar}>
      {MARKS.map(([name, Icon]) => button(words[name], Icon, looks[name] === true, toggle(name, looks[name] === true, true)))}
      {LISTS.map(([kind, Icon]) => button(words[kind], Icon, looks['list'] === kind, toggle('list', looks['list'] === kind, kind)))}
      {button(words.link, IconLink, linked, linked ? toggle('link', true, false) : onLink)}
    </div>
  )
}
