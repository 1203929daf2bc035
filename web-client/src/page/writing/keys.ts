import { useEffect } from 'react'
import { recordAgreement } from './agreements'
import type { Desk } from './desk'

/** Opens the list of keys. */
export const SHOW_KEYS = 'minuta-show-keys'

/** Keys that hold anywhere on open minutes; those of a row and of a text are with them. */
export function useKeys(desk: Desk): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement
      const writing = target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)
      if (event.altKey && event.shiftKey && goTo(desk, event.code)) {
        event.preventDefault()
      } else if (!writing && (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z') {
        event.preventDefault()
        event.shiftKey ? desk.redo() : desk.undo()
      } else if (!writing && event.key === '?') {
        window.dispatchEvent(new Event(SHOW_KEYS))
      }
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [desk])
}

function goTo(desk: Desk, code: string): boolean {
  switch (code) {
    case 'Digit1':
      return focus('.heading-title')
    case 'Digit2':
      return focus('.new-line input')
    case 'Digit3':
      return focus('.topics + .new')
    case 'Digit4':
      recordAgreement(desk)
      return true
    case 'Digit5':
      return focus('[data-part="notes"] .ql-editor')
    default:
      return false
  }
}

function focus(selector: string): boolean {
  document.querySelector<HTMLElement>(selector)?.focus()
  return true
}
