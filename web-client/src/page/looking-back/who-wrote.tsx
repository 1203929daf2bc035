import { type ReactNode, type SyntheticEvent, useState } from 'react'

interface Told {
  text: string
  left: number
  top: number
}

const NAME = 'who-wrote'

/** Tells beside the words below the pointer, or those that have the focus, whose they are. */
export function WhoWrote({ children }: { children: ReactNode }) {
  const [told, setTold] = useState<Told>()
  const look = (event: SyntheticEvent) => {
    const words = event.target instanceof Element ? event.target.closest('[data-who]') : null
    const text = words?.getAttribute('data-who')
    if (words === null || text === null || text === undefined) {
      setTold(undefined)
      return
    }
    const place = words.getClientRects()[0] ?? words.getBoundingClientRect()
    words.setAttribute('aria-describedby', NAME)
    setTold({ text, left: Math.max(8, Math.min(place.left, window.innerWidth - 330)), top: place.bottom + 4 })
  }
  return (
    <div
      onMouseOver={look}
      onFocus={look}
      onMouseLeave={() => setTold(undefined)}
      onBlur={() => setTold(undefined)}
      onKeyDown={event => event.key === 'Escape' && setTold(undefined)}
    >
      {children}
      {told !== undefined && (
        <div id={NAME} role="tooltip" className="who-wrote" style={{ left: told.left, top: told.top }}>
          {told.text}
        </div>
      )}
    </div>
  )
}
