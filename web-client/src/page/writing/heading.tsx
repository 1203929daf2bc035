import { memo } from 'react'
import type { Changes, Heading, Language, Modality } from '../../core'
import { useWords } from '../words'
import { Choice } from './choice'
import { useDesk } from './desk-context'
import { Here } from './here'
import { ValueField } from './value-field'

const LANGUAGES: readonly Language[] = ['SPANISH', 'ENGLISH']
const MODALITIES: readonly Modality[] = ['IN_PERSON', 'REMOTE', 'MIXED']

/** What the minutes are, and when and where people met. */
export const HeadingPart = memo(function HeadingPart({ heading }: { heading: Heading }) {
  const words = useWords().heading
  const desk = useDesk()
  const set = (changes: Changes<Heading>) => desk.wish({ type: 'ReviseHeading', changes })
  const field = (value: 'title' | 'event' | 'venue' | 'issuedIn', label: string, className = '') => (
    <ValueField
      className={className}
      value={heading[value]}
      label={label}
      placeholder={label}
      onSet={typed => set({ [value]: typed === '' ? null : typed })}
    />
  )
  const moment = (value: 'heldOn' | 'startsAt' | 'endsAt' | 'issuedOn', type: 'date' | 'time', label: string) => (
    <ValueField
      type={type}
      value={type === 'time' ? heading[value]?.slice(0, 5) : heading[value]}
      label={label}
      onSet={typed => set({ [value]: typed === '' ? null : typed, ...(type === 'time' ? zone(heading) : {}) })}
    />
  )
  return (
    <section className="heading placed" data-part="heading">
      <Here part="heading" />
      <p className="heading-issued">
        {field('issuedIn', words.issuedIn)} {words.issuedOn} {moment('issuedOn', 'date', words.issuedOn)}
      </p>
      <h1>{field('title', words.title, 'heading-title')}</h1>
      <dl>
        <dt>{words.event}</dt>
        <dd>{field('event', words.event)}</dd>
        <dt>{words.heldOn}</dt>
        <dd>
          {moment('heldOn', 'date', words.heldOn)} {words.startsAt.toLowerCase()}{' '}
          {moment('startsAt', 'time', words.startsAt)} {words.endsAt.toLowerCase()} {moment('endsAt', 'time', words.endsAt)}
        </dd>
        <dt>{words.venue}</dt>
        <dd>{field('venue', words.venue)}</dd>
        <dt>{words.modality}</dt>
        <dd>
          <Choice
            value={heading.modality}
            label={words.modality}
            none={words.none}
            choices={MODALITIES}
            names={words}
            onSet={modality => set({ modality })}
          />
        </dd>
        <dt>{words.language}</dt>
        <dd>
          <Choice
            value={heading.language}
            label={words.language}
            none={words.none}
            choices={LANGUAGES}
            names={words}
            onSet={language => set({ language })}
          />
        </dd>
      </dl>
    </section>
  )
})

/** An hour means nothing without its zone. */
function zone(heading: Heading): Changes<Heading> {
  return heading.zone === undefined ? { zone: Intl.DateTimeFormat().resolvedOptions().timeZone } : {}
}
