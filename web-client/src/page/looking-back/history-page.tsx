import './looking-back.css'
import { Alert, Loader } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useLocation, useSearch } from 'wouter'
import type { Id, MinutesState } from '../../core'
import { RequestFailed } from '../../link'
import { ProblemAlert } from '../problem'
import { useWords } from '../words'
import { past } from './api'
import { LookingBack } from './looking-back'
import { addressOf, asked, type Point } from './point'
import { useNow } from './sights'

/** The past of minutes: every revision as it stood, and who changed what. */
export default function HistoryPage({ minutes }: { minutes: Id }) {
  const words = useWords()
  const now = useNow(minutes)
  const search = useSearch()
  const wish = asked(search)
  if (now.isError) {
    return (
      <main className="sheet-place">
        <ProblemAlert problem={now.error} />
      </main>
    )
  }
  if (now.data === undefined) {
    return (
      <main className="sheet-place" role="status">
        <Loader size="sm" /> {words.saved.opening}
      </main>
    )
  }
  if (wish !== undefined && 'at' in wish) {
    return <AtInstant minutes={minutes} at={wish.at} now={now.data} />
  }
  return <LookingBack minutes={minutes} now={now.data} settled={wish?.point ?? present(now.data)} />
}

function present(now: MinutesState): Point {
  return { revision: now.revision }
}

/** Finds which revision was the last at an instant, and goes there. */
function AtInstant({ minutes, at, now }: { minutes: Id; at: string; now: MinutesState }) {
  const words = useWords()
  const [, go] = useLocation()
  const then = useQuery({ queryKey: ['at', minutes, at], queryFn: () => revisionAt(minutes, at) })
  useEffect(() => {
    if (typeof then.data === 'number') {
      go(addressOf(minutes, { revision: then.data }), { replace: true })
    }
  }, [then.data, minutes, go])
  if (then.data === 'none yet') {
    return (
      <>
        <Alert color="yellow" role="alert">
          {words.lookingBack.notYet}
        </Alert>
        <LookingBack minutes={minutes} now={now} settled={{ revision: 1 }} />
      </>
    )
  }
  return (
    <main className="sheet-place" role="status">
      {then.isError ? <ProblemAlert problem={then.error} /> : words.saved.opening}
    </main>
  )
}

function revisionAt(minutes: Id, at: string): Promise<number | 'none yet'> {
  return past.stateAt(minutes, at).then(
    state => state.revision,
    (problem: unknown) => {
      if (problem instanceof RequestFailed && problem.refusal === 'UNKNOWN_REVISION') {
        return 'none yet'
      }
      throw problem
    },
  )
}
