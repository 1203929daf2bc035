import './imports.css'
import { Button } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useRef, useState } from 'react'
import type { Id } from '../../core'
import { useWords } from '../words'
import { DoubtList } from './doubt-list'
import { useDoubts } from './kept-doubts'
import { showPlaceOf } from './place-of-words'

const ROOM_FOR_BOTH = '(width >= 48rem)'

/** What is still unsettled of the import these minutes came from, beside the sheet. */
export function OpenDoubts({ minutes }: { minutes: Id }) {
  const words = useWords().warnings
  const doubts = useDoubts(minutes)
  const beside = useMediaQuery('(width >= 96rem)', false, { getInitialValueInEffect: false })
  const [chosen, setChosen] = useState<boolean>()
  const title = useRef<HTMLHeadingElement>(null)
  const unfolded = chosen ?? beside
  if (doubts.length === 0) {
    return null
  }
  return (
    <section className="open-doubts" aria-labelledby="open-doubts-title">
      <div className="open-doubts-top">
        <h2 id="open-doubts-title" ref={title} tabIndex={-1} aria-live="polite">
          {words.left(doubts.length)}
        </h2>
        <Button size="compact-sm" variant="subtle" aria-expanded={unfolded} onClick={() => setChosen(!unfolded)}>
          {unfolded ? words.fold : words.unfold}
        </Button>
      </div>
      {unfolded && (
        <DoubtList
          minutes={minutes}
          doubts={doubts}
          show={doubt => {
            showPlaceOf(doubt.words)
            setChosen(window.matchMedia(ROOM_FOR_BOTH).matches)
          }}
          settled={() => title.current?.focus()}
        />
      )}
    </section>
  )
}
