import { useEffect, useEffectEvent } from 'react'

export interface Keys {
  play: () => void
  step: (by: -1 | 1) => void
  first: () => void
  last: () => void
}

/** Fields keep their own keys, and so does everything that a dialog holds. */
const OTHERS = 'input:not([type=range]), select, textarea, [contenteditable], [role=dialog], [role=menu]'

/** The player by keyboard, wherever the focus is. */
export function usePlayerKeys(keys: Keys): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const target = event.target instanceof Element ? event.target : undefined
    const act = actOf(event.key, keys)
    if (act === undefined || event.ctrlKey || event.metaKey || event.altKey || target?.closest(OTHERS) != null) {
      return
    }
    // A button is pressed with the space key, and the list of changes is scrolled with Home and End.
    if (target?.closest(event.key === ' ' ? 'button, a, summary' : event.key.startsWith('Arrow') ? 'none' : '.entries') != null) {
      return
    }
    event.preventDefault()
    act()
  })
  useEffect(() => {
    const hear = (event: KeyboardEvent) => press(event)
    window.addEventListener('keydown', hear)
    return () => window.removeEventListener('keydown', hear)
  }, [])
}

function actOf(key: string, keys: Keys): (() => void) | undefined {
  switch (key) {
    case ' ':
      return keys.play
    case 'ArrowLeft':
      return () => keys.step(-1)
    case 'ArrowRight':
      return () => keys.step(1)
    case 'Home':
      return keys.first
    case 'End':
      return keys.last
    default:
      return undefined
  }
}
