import { Badge } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { Id } from '../../core'
import { useWords } from '../words'
import { type Entry, past } from './api'
import { useMoments } from '../moments'
import type { Frame } from './playing'
import type { Point } from './point'
import type { Sight } from './sights'
import type { Telling } from './telling'

interface Props {
  minutes: Id
  sight: Sight
  frame: Frame | undefined
  entry: Entry | undefined
  head: number
  name: string | undefined
  telling: Telling
}

/** Which revision is shown, when it was made, by whom, and what they did; told again whenever it changes. */
export function Caption({ minutes, sight, frame, entry, head, name, telling }: Props) {
  const words = useWords().lookingBack
  const moments = useMoments()
  const { point, state } = sight
  const author = useAuthor(minutes, point, frame)
  const told = entry !== undefined && (frame !== undefined || entry.by.name === author) ? telling.deed(entry) : ''
  return (
    <p className="caption" role="status">
      <strong>
        {point.compared === true ? words.compared(point.since ?? 1, point.revision) : words.revisionOf(state.revision, head)}
      </strong>
      {name !== undefined && (
        <Badge variant="light" tt="none">
          {name}
        </Badge>
      )}
      <span>
        <time dateTime={state.at}>{moments.exact(state.at)}</time>
        {point.compared !== true && author !== undefined && ` · ${author} ${told}`}
      </span>
    </p>
  )
}

function useAuthor(minutes: Id, point: Point, frame: Frame | undefined): string | undefined {
  const event = useQuery({
    queryKey: ['event', minutes, point.revision],
    queryFn: async () => (await past.event(minutes, point.revision))?.by.name ?? null,
    staleTime: Infinity,
    enabled: frame === undefined,
  })
  return frame?.by ?? event.data ?? undefined
}
