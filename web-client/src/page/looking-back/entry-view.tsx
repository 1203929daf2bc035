import { Badge } from '@mantine/core'
import { memo } from 'react'
import { Link } from 'wouter'
import type { Id } from '../../core'
import { useWords } from '../words'
import type { Entry, ValueChange } from './api'
import { useMoments } from '../moments'
import { addressOf, pointOf } from './point'
import { type Telling } from './telling'

const MOST_VALUES = 8

interface Props {
  minutes: Id
  entry: Entry
  telling: Telling
  current?: boolean
  /** The day is said above the entries of a day; elsewhere each says its own. */
  withDay?: boolean
}

/** One change as people would tell it; a click shows the minutes as they stood after it. */
export const EntryView = memo(function EntryView({ minutes, entry, telling, current = false, withDay = false }: Props) {
  const words = useWords().lookingBack
  const moments = useMoments()
  const names = Object.values(entry.names)
  return (
    <li className={`entry ${names.length > 0 ? 'entry-named' : ''}`} data-first={entry.first} data-part={entry.part}>
      {names.map(name => (
        <Badge key={name} variant="light" className="entry-name" tt="none">
          {name}
        </Badge>
      ))}
      <Link href={addressOf(minutes, pointOf(entry))} className="entry-go" aria-current={current ? 'true' : undefined}>
        <strong>{entry.by.name}</strong> {telling.deed(entry)}
      </Link>
      <div className="entry-about">
        <time dateTime={entry.until}>{withDay ? moments.exact(entry.until) : moments.time(entry.until)}</time>
        {' · '}
        {words.revisions(entry.first, entry.last)}
      </div>
      <EntryChanges entry={entry} telling={telling} />
    </li>
  )
})

function EntryChanges({ entry, telling }: { entry: Entry; telling: Telling }) {
  const words = useWords().lookingBack
  const values = toldValues(entry)
  const more = values.length - MOST_VALUES
  return (
    <>
      {values.length > 0 && (
        <ul className="entry-values">
          {values.slice(0, MOST_VALUES).map(change => (
            <li key={change.value}>
              <span className="entry-value">{telling.valueName(change.value)}:</span>{' '}
              <FromTo change={change} telling={telling} />
            </li>
          ))}
          {more > 0 && <li>{words.moreValues(more)}</li>}
        </ul>
      )}
      {entry.words.map((change, index) => (
        <p key={index} className="entry-words">
          {change.lead}
          {change.went !== '' && <del>{change.went}</del>}
          {change.came !== '' && <ins>{change.came}</ins>}
          {change.trail}
        </p>
      ))}
      {entry.looks.map((look, index) => (
        <p key={index} className="entry-words">
          {words.otherLooks(look.text)}
        </p>
      ))}
    </>
  )
}

function FromTo({ change, telling }: { change: ValueChange; telling: Telling }) {
  const words = useWords().lookingBack
  const from = telling.value(change.value, change.from)
  const to = telling.value(change.value, change.to)
  return (
    <>
      {from !== '' && <del>{from}</del>}
      {from !== '' && ' → '}
      {to === '' ? <span>{words.none}</span> : <ins>{to}</ins>}
    </>
  )
}

/** What the sentence of the entry has said already is left out: where a new thing stands, and that it is open. */
function toldValues(entry: Entry): ValueChange[] {
  const isNew = /(Added|Recorded)$/.test(entry.kind)
  return entry.values.filter(({ value, from, to }) => {
    const empty = Array.isArray(to) && to.length === 0 && from === undefined
    return !empty && !(isNew && /\.(place|number|status)$/.test(value))
  })
}
