import './looking-back.css'
import { Loader } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import type { Content, Id } from '../../core'
import { ProblemAlert } from '../problem'
import { useWords } from '../words'
import { roman } from '../writing/things'
import { past } from './api'
import { EntryView } from './entry-view'
import { addressOf } from './point'
import { useNow } from './sights'
import { StoodAgreements } from './stood-agreements'
import { StoodContext } from './stood-context'
import { useTelling } from './telling'

/** All that ever happened to one agreement, from its recording on. */
export default function AgreementPage({ minutes, agreement }: { minutes: Id; agreement: Id }) {
  const words = useWords()
  const now = useNow(minutes)
  const life = useQuery({ queryKey: ['life', minutes, agreement], queryFn: () => past.life(minutes, agreement), staleTime: 0 })
  const telling = useTelling(now.data?.content)
  const back = words.lookingBack
  const problem = now.error ?? life.error
  if (problem !== null) {
    return (
      <main className="sheet-place">
        <ProblemAlert problem={problem} />
      </main>
    )
  }
  if (now.data === undefined || life.data === undefined) {
    return (
      <main className="sheet-place" role="status">
        <Loader size="sm" /> {words.saved.opening}
      </main>
    )
  }
  const { content } = now.data
  const present = content.agreements.find(one => one.id === agreement)
  const number = numberIn(content, agreement)
  return (
    <>
      <div className="strip">
        <Link href={`/minutes/${minutes}`} className="history-link">
          ← {back.present}
        </Link>
        <Link href={addressOf(minutes)} className="history-link">
          {back.title}
        </Link>
      </div>
      <main className="sheet-place">
        <article className="sheet life" lang={content.heading.language === 'ENGLISH' ? 'en' : 'es'}>
          <p className="life-minutes">{content.heading.title ?? words.list.untitled}</p>
          <h1>
            {back.biography}
            {number === undefined ? '' : ` ${roman(number)}`}
          </h1>
          {present === undefined ? (
            <p role="note">{back.nowhere}</p>
          ) : (
            <StoodContext value={{ marks: undefined, telling }}>
              <StoodAgreements agreements={[present]} acts={undefined} first={number} title={back.wordingNow} />
            </StoodContext>
          )}
          <section aria-labelledby="life-title" className="life-entries">
            <h2 id="life-title">{back.changes(life.data.entries.length)}</h2>
            <ol>
              {life.data.entries.map(entry => (
                <EntryView key={entry.first} minutes={minutes} entry={entry} telling={telling} withDay />
              ))}
            </ol>
          </section>
        </article>
      </main>
    </>
  )
}

function numberIn(content: Content, agreement: Id): number | undefined {
  const counted = content.agreements.filter(one => one.status !== 'WITHDRAWN').findIndex(one => one.id === agreement)
  return counted < 0 ? undefined : counted + 1
}
