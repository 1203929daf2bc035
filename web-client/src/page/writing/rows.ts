import { type DragEvent, type KeyboardEvent, useState } from 'react'
import type { Content, Id, Wish } from '../../core'
import type { Desk } from './desk'
import { useDesk } from './desk-context'
import { behindWhich } from './things'

/** A list of the minutes whose order people decide. */
export type List = 'attendees' | 'topics' | 'agreements'

const DRAGGED = 'application/x-minuta-'

function things(content: Content | undefined, list: List): { id: Id }[] {
  return content?.[list] ?? []
}

function moving(list: List, id: Id, after: { after?: Id }): Wish {
  switch (list) {
    case 'attendees':
      return { type: 'MoveAttendee', attendee: id, ...after }
    case 'topics':
      return { type: 'MoveTopic', topic: id, ...after }
    case 'agreements':
      return { type: 'MoveAgreement', agreement: id, ...after }
  }
}

/** Moves a thing one place; at the end of its list it stays. */
export function move(desk: Desk, list: List, id: Id, step: -1 | 1): void {
  const after = behindWhich(things(desk.look().content, list), id, step)
  if (after !== undefined) {
    desk.wish(moving(list, id, after))
  }
}

/** What a row needs so that it can be moved: Alt with an arrow, or its handle dragged over another row. */
export function useRow(list: List, id: Id) {
  const desk = useDesk()
  const [over, setOver] = useState<'above' | 'below'>()
  const type = DRAGGED + list
  const sideOf = (event: DragEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect()
    return event.clientY < box.top + box.height / 2 ? 'above' : 'below'
  }
  const row = {
    'data-over': over,
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
        event.preventDefault()
        move(desk, list, id, event.key === 'ArrowUp' ? -1 : 1)
      }
    },
    onDragOver: (event: DragEvent<HTMLElement>) => {
      if (event.dataTransfer.types.includes(type)) {
        event.preventDefault()
        setOver(sideOf(event))
      }
    },
    onDragLeave: () => setOver(undefined),
    onDrop: (event: DragEvent<HTMLElement>) => {
      const dragged = event.dataTransfer.getData(type)
      setOver(undefined)
      if (dragged !== '' && dragged !== id) {
        event.preventDefault()
        const others = things(desk.look().content, list).filter(thing => thing.id !== dragged)
        const ahead = others[others.findIndex(thing => thing.id === id) - (sideOf(event) === 'above' ? 1 : 0)]
        desk.wish(moving(list, dragged, ahead === undefined ? {} : { after: ahead.id }))
      }
    },
  }
  const handle = {
    draggable: true,
    onDragStart: (event: DragEvent<HTMLElement>) => {
      event.dataTransfer.setData(type, id)
      event.dataTransfer.effectAllowed = 'move'
      const dragged = event.currentTarget.closest('li')
      if (dragged !== null) {
        event.dataTransfer.setDragImage(dragged, 0, 0)
      }
    },
  }
  return { row, handle }
}

export type Handle = ReturnType<typeof useRow>['handle']
