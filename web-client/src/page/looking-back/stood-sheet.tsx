import { type ReactNode, useEffect, useMemo, useRef } from 'react'
import type { Agreement, MinutesState } from '../../core'
import { useWords } from '../words'
import type { Marks } from './marks'
import { StoodAgreements } from './stood-agreements'
import { StoodContext } from './stood-context'
import { StoodAttendees, StoodFollowUp, StoodHeading, StoodTopics } from './stood-parts'
import { StoodText } from './stood-text'
import { useTelling } from './telling'

interface Props {
  state: MinutesState
  /** What changed to come to this state. */
  marks?: Marks | undefined
  onlyAgreements?: boolean
  /** What can be done with an agreement as it stood. */
  acts?: (agreement: Agreement, number: string) => ReactNode
}

/** The minutes as they stood, looking like the sheet on which they are written; nothing can be written here. */
export function StoodSheet({ state, marks, onlyAgreements = false, acts }: Props) {
  const words = useWords()
  const { content } = state
  const telling = useTelling(content)
  const stood = useMemo(() => ({ marks, telling }), [marks, telling])
  const sheet = useRef<HTMLElement>(null)
  useEffect(() => showChange(sheet.current), [state, marks])
  const agreements = <StoodAgreements agreements={content.agreements} acts={acts} />
  return (
    <StoodContext value={stood}>
      <article
        ref={sheet}
        className="sheet stood"
        lang={content.heading.language === 'ENGLISH' ? 'en' : 'es'}
        data-revision={state.revision}
        aria-label={words.lookingBack.revisions(state.revision, state.revision)}
      >
        {onlyAgreements ? (
          agreements
        ) : (
          <>
            <StoodHeading heading={content.heading} />
            <StoodAttendees attendees={content.attendees} />
            <StoodTopics topics={content.topics} />
            {agreements}
            <section aria-labelledby="stood-notes">
              <h2 id="stood-notes">{words.notes.title}</h2>
              <StoodText text="notes" document={content.notes} />
            </section>
            <StoodFollowUp followUp={content.followUp} />
          </>
        )}
      </article>
    </StoodContext>
  )
}

const CHANGED = 'ins, del, .mark-came, .mark-went, .mark-moved, .looks'

/** Brings the first change into sight, if none is. */
function showChange(sheet: HTMLElement | null): void {
  const changes = [...(sheet?.querySelectorAll(CHANGED) ?? [])]
  if (!changes.some(isInSight)) {
    changes[0]?.scrollIntoView({ block: 'center' })
  }
}

function isInSight(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect()
  return top >= 0 && bottom <= window.innerHeight
}
