import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { Id, MinutesState } from '../../core'
import { past } from './api'
import { type Marks, marksOf } from './marks'
import { type Point, sinceOf } from './point'

/** Minutes as they stood, with what changed to come to that. */
export interface Sight {
  point: Point
  state: MinutesState
  marks?: Marks
}

/** What is to be seen at a point. State and marks come together, so that no mark ever stands on another state. */
export function useSight(minutes: Id, point: Point) {
  const since = sinceOf(point)
  return useQuery({
    queryKey: ['sight', minutes, point.revision, since],
    queryFn: async (): Promise<Sight> => {
      const [state, difference] = await Promise.all([
        past.state(minutes, point.revision),
        since >= 1 ? past.difference(minutes, since, point.revision) : undefined,
      ])
      return { point, state, ...(difference === undefined ? {} : { marks: marksOf(difference) }) }
    },
    placeholderData: keepPreviousData,
    // The past never changes.
    staleTime: Infinity,
    gcTime: 60_000,
  })
}

export function useNow(minutes: Id) {
  return useQuery({ queryKey: ['now', minutes], queryFn: () => past.now(minutes), staleTime: 0 })
}

/** How many revisions came since `head`; looked after every few seconds. */
export function useFresh(minutes: Id, head: number): number {
  const now = useQuery({
    queryKey: ['head', minutes, head],
    queryFn: () => past.head(minutes, head),
    refetchInterval: 10_000,
  })
  return Math.max(0, (now.data ?? head) - head)
}

/** Takes up what was written meanwhile. */
export function useRefresh(minutes: Id): () => Promise<void> {
  const queries = useQueryClient()
  return useCallback(async () => {
    await queries.invalidateQueries({ queryKey: ['now', minutes] })
    await queries.invalidateQueries({ queryKey: ['history', minutes] })
  }, [queries, minutes])
}
