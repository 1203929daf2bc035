import { IconArrowDown, IconArrowUp, IconGripVertical, IconX } from '@tabler/icons-react'
import type { Id } from '../../core'
import { useWords } from '../words'
import { Act } from './act'
import { useDesk } from './desk-context'
import { type Handle, type List, move } from './rows'

interface Props {
  list: List
  id: Id
  /** What it is, for those who do not see the row. */
  name: string
  first: boolean
  last: boolean
  handle: Handle
  onRemove?: () => void
}

/** Moves a thing in its list, or removes it. */
export function RowActs({ list, id, name, first, last, handle, onRemove }: Props) {
  const words = useWords().act
  const desk = useDesk()
  return (
    <span className="row-acts">
      <span className="row-handle" title={words.drag} aria-hidden {...handle}>
        <IconGripVertical size={16} />
      </span>
      <Act aria-label={`${words.up}: ${name}`} disabled={first} onClick={() => move(desk, list, id, -1)}>
        <IconArrowUp size={16} aria-hidden />
      </Act>
      <Act aria-label={`${words.down}: ${name}`} disabled={last} onClick={() => move(desk, list, id, 1)}>
        <IconArrowDown size={16} aria-hidden />
      </Act>
      {onRemove !== undefined && (
        <Act aria-label={`${words.remove}: ${name}`} onClick={onRemove}>
          <IconX size={16} aria-hidden />
        </Act>
      )}
    </span>
  )
}
