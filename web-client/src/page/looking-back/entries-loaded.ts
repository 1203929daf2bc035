import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import type { Id } from '../../core'
import { type Entry, type Filter, type HistoryPage, past } from './api'

/** The changes that a filter lets pass, page by page, the latest first. */
export function useEntries(minutes: Id, filter: Filter) {
  const pages = useInfiniteQuery({
    queryKey: ['history', minutes, filter],
    queryFn: ({ pageParam }) => past.history(minutes, filter, pageParam),
    initialPageParam: undefined as HistoryPage['before'],
    getNextPageParam: last => last.before,
    placeholderData: keepPreviousData,
  })
  const entries = pages.data?.pages.flatMap(page => page.entries) ?? []
  /** The entry that ends next after a revision, or last before it; as many pages as that needs are fetched. */
  const neighbour = async (revision: number, by: -1 | 1): Promise<Entry | undefined> => {
    let known = entries
    let more = pages.hasNextPage
    for (;;) {
      const beyond = known.filter(entry => (by > 0 ? entry.last > revision : entry.last < revision))
      const found = beyond.toSorted((one, other) => by * (one.last - other.last))[0]
      if (!more || (by > 0 ? known.some(entry => entry.last <= revision) : found !== undefined)) {
        return found
      }
      const next = await pages.fetchNextPage({ throwOnError: true })
      known = next.data?.pages.flatMap(page => page.entries) ?? known
      more = next.hasNextPage
    }
  }
  return { pages, entries, neighbour }
}
