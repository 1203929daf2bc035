import { Alert, Loader } from '@mantine/core'
import { type FocusEvent, useEffect, useState } from 'react'
import { type Id, unsaved } from '../../core'
import { OpenDoubts } from '../imports/open-doubts'
import { ProblemAlert } from '../problem'
import { useWords } from '../words'
import { Agreements } from './agreements'
import { Announcements } from './announcements'
import { Attendees } from './attendees'
import { Desk } from './desk'
import { DeskContext, useShown } from './desk-context'
import { FollowUpPart } from './follow-up'
import { HeadingPart } from './heading'
import { useKeys } from './keys'
import { LastVisit } from './last-visit'
import { Notes } from './notes'
import { PrintedSheet } from './printed-sheet'
import { SignInAgain } from './sign-in-again'
import { Strip } from './strip'
import { Topics } from './topics'
import { UnplacedWishes } from './unplaced'

/** The minutes, looking like the document they become, every part editable in place. */
export default function MinutesPage({ minutes, person }: { minutes: Id; person: Id }) {
  const [desk, setDesk] = useState<Desk>()
  useEffect(() => {
    const opened = new Desk(minutes, person)
    setDesk(opened)
    return () => opened.close()
  }, [minutes, person])
  return desk === undefined ? null : <OpenMinutes desk={desk} />
}

function OpenMinutes({ desk }: { desk: Desk }) {
  const words = useWords()
  const shown = useShown(desk)
  useKeys(desk)
  useSeen(desk)
  useParting(shown.forgetful && shown.session !== undefined && unsaved(shown.session) > 0)
  const { content, session, problem } = shown
  useEffect(() => {
    document.title = content?.heading.title === undefined ? 'Minuta' : `${content.heading.title} · Minuta`
  }, [content?.heading.title])
  if (problem !== undefined && content === undefined) {
    return (
      <main className="sheet-place">
        <ProblemAlert problem={problem} />
      </main>
    )
  }
  if (content === undefined || session === undefined) {
    return (
      <main className="sheet-place" role="status">
        <Loader size="sm" /> {words.saved.opening}
      </main>
    )
  }
  return (
    <DeskContext value={desk}>
      <Strip shown={shown} session={session} desk={desk} />
      <Announcements line={shown.line} session={session} present={shown.present} client={desk.client} />
      {shown.line === 'turned away' && <SignInAgain onSignedIn={() => desk.reopen()} />}
      {problem !== undefined && (
        <div className="notice">
          <ProblemAlert problem={problem} />
        </div>
      )}
      {shown.forgetful && (
        <Alert color="yellow" role="alert" className="notice">
          {words.saved.forgetful}
        </Alert>
      )}
      <LastVisit minutes={desk.minutes} revision={session.synced.revision} />
      <UnplacedWishes unplaced={shown.unplaced} />
      <OpenDoubts minutes={desk.minutes} />
      <main className="sheet-place" onFocusCapture={event => tellPart(desk, event)}>
        <article className="sheet" lang={content.heading.language === 'ENGLISH' ? 'en' : 'es'}>
          <HeadingPart heading={content.heading} />
          <Attendees attendees={content.attendees} />
          <Topics topics={content.topics} />
          <Agreements agreements={content.agreements} />
          <Notes notes={content.notes} />
          <FollowUpPart followUp={content.followUp} />
        </article>
      </main>
      <PrintedSheet state={desk.state} />
    </DeskContext>
  )
}

/** Texts tell of themselves, with the caret. */
function tellPart(desk: Desk, event: FocusEvent<HTMLElement>): void {
  const part = event.target.closest<HTMLElement>('[data-part]')?.dataset['part']
  if (part !== undefined && event.target.closest('.text') === null) {
    desk.tell({ part })
  }
}

/** What changed while one looked away stays marked for a moment once one is back, long enough to be seen. */
const MOMENT_MILLIS = 8_000

function useSeen(desk: Desk): void {
  useEffect(() => {
    let moment: ReturnType<typeof setTimeout> | undefined
    const back = () => {
      clearTimeout(moment)
      moment = setTimeout(() => desk.seen(), MOMENT_MILLIS)
    }
    const away = () => clearTimeout(moment)
    window.addEventListener('focus', back)
    window.addEventListener('blur', away)
    return () => {
      away()
      window.removeEventListener('focus', back)
      window.removeEventListener('blur', away)
    }
  }, [desk])
}

/** Where nothing is kept, leaving with changes that wait would lose them. */
function useParting(losing: boolean): void {
  useEffect(() => {
    const stay = (event: BeforeUnloadEvent) => event.preventDefault()
    if (losing) {
      window.addEventListener('beforeunload', stay)
    }
    return () => window.removeEventListener('beforeunload', stay)
  }, [losing])
}
