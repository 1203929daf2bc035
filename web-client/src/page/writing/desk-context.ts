import { createContext, useContext, useRef, useSyncExternalStore } from 'react'
import type { Desk, Shown } from './desk'

export const DeskContext = createContext<Desk | undefined>(undefined)

/** Where this page writes. */
export function useDesk(): Desk {
  const desk = useContext(DeskContext)
  if (desk === undefined) {
    throw new Error('Only within open minutes')
  }
  return desk
}

export function useShown(desk: Desk): Shown {
  return useSyncExternalStore(desk.subscribe, desk.look)
}

/** A few things of what is shown; the view is made anew only when one of them is another. */
export function useSelected<T>(desk: Desk, select: (shown: Shown) => T[]): T[] {
  const last = useRef<T[]>([])
  return useSyncExternalStore(desk.subscribe, () => {
    const now = select(desk.look())
    if (now.length !== last.current.length || now.some((one, index) => one !== last.current[index])) {
      last.current = now
    }
    return last.current
  })
}

/** Whether something holds of what is shown. */
export function useHolds(desk: Desk, holds: (shown: Shown) => boolean): boolean {
  return useSyncExternalStore(desk.subscribe, () => holds(desk.look()))
}
