import { IconUsers } from '@tabler/icons-react'
import { Link } from 'wouter'
import type { Id } from '../../core'
import { useDates, useWords } from '../words'
import type { Find, Line } from './list-api'

const NAMED = 3

/** One of the minutes, with who is in them now and where what was looked for stands in them. */
export function ListLine({ line, here }: { line: Line; here: string[] }) {
  const words = useWords().list
  const dates = useDates()
  const counts = [
    line.attendees === undefined ? '' : words.attendees(line.attendees),
    line.agreements === undefined ? '' : words.agreements(line.agreements),
  ]
  return (
    <li className="list-line">
      <Link href={`/minutes/${line.minutes}`} className="list-line-title">
        {line.title ?? words.untitled}
      </Link>
      <span className="list-line-about">
        {[dates.day(line.heldOn ?? line.openedAt), line.event, line.venue].filter(Boolean).join(' · ')}
      </span>
      <span className="list-line-about">{counts.filter(Boolean).join(' · ')}</span>
      {here.length > 0 && <Here names={here} />}
      {line.finds?.map((find, index) => (
        <Found key={index} minutes={line.minutes} find={find} />
      ))}
    </li>
  )
}

function Here({ names }: { names: string[] }) {
  const words = useWords().list
  const others = names.length - NAMED
  return (
    <span className="list-here">
      <IconUsers size={16} aria-hidden /> {words.hereNow}: {names.slice(0, NAMED).join(', ')}
      {others > 0 && ` ${words.othersToo(others)}`}
    </span>
  )
}

function Found({ minutes, find }: { minutes: Id; find: Find }) {
  const words = useWords().list
  const place = words.places[`${find.part}.${find.value ?? ''}`] ?? words.places[find.part] ?? words.places.other
  return (
    <span className="list-find">
      <span className="list-find-place">{find.revision === undefined ? place : words.oncePlace(place)}:</span>{' '}
      {find.snippet.map((piece, index) =>
        piece.found === true ? <mark key={index}>{piece.text}</mark> : <span key={index}>{piece.text}</span>,
      )}
      {find.revision !== undefined && (
        <>
          {' '}
          <Link href={`/minutes/${minutes}/history?revision=${find.revision}`} className="list-find-revision">
            {words.seeRevision(find.revision)}
          </Link>
        </>
      )}
    </span>
  )
}
