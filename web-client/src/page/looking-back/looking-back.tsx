import { Button } from '@mantine/core'
import { useThrottledCallback } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useState } from 'react'
import { Link, useLocation } from 'wouter'
import type { Id, MinutesState } from '../../core'
import { RequestFailed } from '../../link'
import { ProblemAlert } from '../problem'
import { useWords } from '../words'
import { past } from './api'
import { Acts } from './acts'
import { Caption } from './caption'
import { Entries, entryOf } from './entries'
import { useEntries } from './entries-loaded'
import { ALL, type Chosen, filterOf, Filters, isLimited } from './filters'
import { usePlayerKeys } from './keys'
import { useMoments } from '../moments'
import { Player, type Speed, SPEEDS } from './player'
import { usePlaying } from './playing'
import { addressOf, type Point, pointOf, sinceOf } from './point'
import { RestoreOne } from './restore-one'
import { useFresh, useRefresh, useSight } from './sights'
import { StoodSheet } from './stood-sheet'
import { useTelling } from './telling'
import { WhoWrote } from './who-wrote'

/** An address is written so often at most; browsers stop pages that write more. */
const ADDRESS_MILLIS = 120

interface Props {
  minutes: Id
  now: MinutesState
  /** What the address names. */
  settled: Point
}

/** The minutes as they stood, the way through their revisions, and the list of what was changed. */
export function LookingBack({ minutes, now, settled }: Props) {
  const words = useWords().lookingBack
  const moments = useMoments()
  const [, go] = useLocation()
  const [chosen, choose] = useState<Chosen>(ALL)
  const [speed, accelerate] = useState<Speed>('normal')
  const [dragged, setDragged] = useState<number>()
  const limited = isLimited(chosen)
  const sight = useSight(minutes, settled)
  const head = Math.max(now.revision, sight.data?.state.revision ?? 0)
  const { pages, entries, neighbour } = useEntries(minutes, filterOf(chosen))
  const people = useQuery({ queryKey: ['people', minutes, head], queryFn: () => past.people(minutes, head) })
  const fresh = useFresh(minutes, head)
  const refresh = useRefresh(minutes)
  const telling = useTelling(now.content)

  const show = (point: Point) => go(addressOf(minutes, point), { replace: true })
  const settle = useThrottledCallback((revision: number) => {
    setDragged(undefined)
    show({ revision })
  }, ADDRESS_MILLIS)
  const revision = dragged ?? settled.revision
  const { playing, frame, problem, start, stop } = usePlaying({
    minutes,
    revision,
    head,
    speed,
    limited,
    ended: last => last !== undefined && show(last.point),
  })
  const pause = () => {
    const last = stop()
    if (last !== undefined) {
      show(last.point)
    }
  }
  const drag = (to: number) => {
    stop()
    const wanted = Math.min(head, Math.max(1, to))
    setDragged(wanted)
    settle(wanted)
  }
  const stepListed = async (by: -1 | 1) => {
    const entry = await neighbour(revision, by)
    if (entry !== undefined) {
      show(pointOf(entry))
    }
    return entry !== undefined
  }
  const step = (by: -1 | 1) => {
    const from = frame?.point.revision ?? revision
    if (limited) {
      stop()
      void stepListed(by).catch(() => {})
    } else {
      drag(from + by)
    }
  }
  const play = () => (playing ? pause() : start())
  usePlayerKeys({ play, step, first: () => drag(1), last: () => drag(head) })

  const next = useEffectEvent(() => stepListed(1).then(found => found || stop(), stop))
  const isSettled = !sight.isPlaceholderData && sight.data !== undefined
  useEffect(() => {
    if (playing && limited && isSettled) {
      const timer = setTimeout(() => void next(), SPEEDS[speed])
      return () => clearTimeout(timer)
    }
    return undefined
  }, [playing, limited, isSettled, speed, settled.revision])

  const shown = frame ?? (isSettled && sight.data !== undefined ? { ...sight.data, point: settled } : sight.data)
  const point = frame?.point ?? settled
  const entry = entryOf(entries, point)
  const unknown = sight.error instanceof RequestFailed && sight.error.refusal === 'UNKNOWN_REVISION'
  return (
    <>
      <div className="strip back-strip">
        <Link href={`/minutes/${minutes}`} className="history-link">
          ← {words.present}
        </Link>
        <Player
          revision={frame?.point.revision ?? revision}
          head={head}
          names={now.names}
          told={`${words.revisionOf(frame?.point.revision ?? revision, head)}${shown === undefined ? '' : `, ${moments.exact(shown.state.at)}`}`}
          playing={playing}
          speed={speed}
          limited={limited}
          drag={drag}
          step={step}
          play={play}
          accelerate={accelerate}
        />
        <Acts minutes={minutes} point={point} at={shown?.state.at ?? now.at} now={now} head={head} pause={pause} />
      </div>
      <div className="back">
        <main className="sheet-place back-sheet" aria-busy={frame === undefined && !isSettled}>
          {shown !== undefined && (
            <Caption
              minutes={minutes}
              sight={shown}
              frame={frame}
              entry={entry}
              head={head}
              name={now.names[shown.state.revision]}
              telling={telling}
            />
          )}
          {unknown && <p role="alert">{words.noRevision(settled.revision)}</p>}
          {sight.isError && !unknown && <ProblemAlert problem={sight.error} />}
          {problem !== undefined && <ProblemAlert problem={problem} />}
          {shown !== undefined && !unknown && (
            <WhoWrote>
              <StoodSheet
                state={shown.state}
                marks={shown.marks}
                onlyAgreements={chosen.part === 'agreement' || chosen.agreement !== ''}
                acts={(agreement, number) => (
                  <RestoreOne
                    minutes={minutes}
                    state={shown.state}
                    agreement={agreement}
                    number={number}
                    offered={!playing && shown.state.revision < head}
                  />
                )}
              />
            </WhoWrote>
          )}
          <p className="back-hint">
            {sinceOf(point) >= 1 && words.legend} {words.keys}
          </p>
        </main>
        <aside className="back-side" aria-label={words.title}>
          {fresh > 0 && (
            <p className="fresh" role="status">
              {words.fresh(fresh)}{' '}
              <Button size="compact-sm" variant="light" onClick={() => void refresh()}>
                {words.show}
              </Button>
            </p>
          )}
          <Filters chosen={chosen} choose={choose} people={people.data ?? []} agreements={now.content.agreements} />
          {pages.isError && <ProblemAlert problem={pages.error} />}
          <Entries
            minutes={minutes}
            entries={entries}
            telling={telling}
            point={point}
            more={pages.hasNextPage ? () => void pages.fetchNextPage() : undefined}
            loading={pages.isFetching}
          />
        </aside>
      </div>
    </>
  )
}
