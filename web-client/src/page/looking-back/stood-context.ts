import { createContext, useContext } from 'react'
import type { Marks } from './marks'
import type { Telling } from './telling'

/** What the parts of a sheet that only shows have in common. */
export interface Stood {
  marks: Marks | undefined
  telling: Telling
}

export const StoodContext = createContext<Stood | undefined>(undefined)

export function useStood(): Stood {
  const stood = useContext(StoodContext)
  if (stood === undefined) {
    throw new Error('Only within a sheet that shows minutes as they stood')
  }
  return stood
}
