import { Button } from '@mantine/core'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { Id, MinutesState } from '../../core'
import { TakeAway } from '../take-away'
import { useWords } from '../words'
import { Ask, AskComparison, AskName } from './dialogs'
import { useMoments } from '../moments'
import { addressOf, type Point, sinceOf } from './point'
import { sent } from './sending'
import { useRefresh } from './sights'
import { WhenForm } from './when-form'

interface Props {
  minutes: Id
  point: Point
  at: string
  now: MinutesState
  head: number
  pause: () => void
}

/** What can be done with the revision that is looked at. */
export function Acts({ minutes, point, at, now, head, pause }: Props) {
  const words = useWords().lookingBack
  const moments = useMoments()
  const [, go] = useLocation()
  const refresh = useRefresh(minutes)
  const [asking, setAsking] = useState<'name' | 'compare' | 'restore'>()
  const close = () => setAsking(undefined)
  const ask = (what: 'name' | 'compare' | 'restore') => {
    pause()
    setAsking(what)
  }
  const { revision } = point
  return (
    <div className="back-acts">
      <WhenForm minutes={minutes} />
      {point.compared === true ? (
        <Button variant="light" size="compact-md" onClick={() => go(addressOf(minutes, { revision }))}>
          {words.compareEnd}
        </Button>
      ) : (
        <Button variant="default" size="compact-md" onClick={() => ask('compare')} disabled={head < 2}>
          {words.compare}
        </Button>
      )}
      <Button variant="default" size="compact-md" onClick={() => ask('name')}>
        {words.name}
      </Button>
      <Button variant="default" size="compact-md" onClick={() => ask('restore')} disabled={revision >= head}>
        {words.restore}
      </Button>
      <TakeAway minutes={minutes} revision={revision} since={sinceOf(point)} />
      {asking === 'compare' && (
        <AskComparison
          from={revision === head ? Math.max(1, sinceOf(point)) : revision}
          to={head}
          head={head}
          compare={(from, to) =>
            go(addressOf(minutes, { since: Math.min(from, to), revision: Math.max(from, to), compared: true }))
          }
          close={close}
        />
      )}
      {asking === 'name' && (
        <AskName
          revision={revision}
          former={now.names[revision] ?? ''}
          name={name => sent(minutes, now.revision, [{ type: 'NameRevision', revision, name }])}
          done={() => {
            close()
            // Naming is a change too: what is looked at stays what it was.
            go(addressOf(minutes, point), { replace: true })
            void refresh()
          }}
          close={close}
        />
      )}
      {asking === 'restore' && (
        <Ask
          title={words.restoreTitle(revision)}
          doIt={words.restoreDo}
          act={() => sent(minutes, now.revision, [{ type: 'RestoreRevision', revision }]).then(() => undefined)}
          done={() => go(`/minutes/${minutes}`)}
          close={close}
        >
          <p>{words.restoreWhat(revision, moments.exact(at), head)}</p>
        </Ask>
      )}
    </div>
  )
}
