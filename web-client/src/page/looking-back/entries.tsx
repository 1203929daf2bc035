import { Button } from '@mantine/core'
import { useEffect, useRef } from 'react'
import type { Id } from '../../core'
import { useWords } from '../words'
import type { Entry } from './api'
import { EntryView } from './entry-view'
import { useMoments } from '../moments'
import type { Point } from './point'
import type { Telling } from './telling'

interface Props {
  minutes: Id
  entries: Entry[]
  telling: Telling
  point: Point
  more: (() => void) | undefined
  loading: boolean
}

/** The changes, the latest first, below the day on which they were made. */
export function Entries({ minutes, entries, telling, point, more, loading }: Props) {
  const words = useWords().lookingBack
  const moments = useMoments()
  const place = useRef<HTMLDivElement>(null)
  const current = entryOf(entries, point)
  useEffect(() => follow(place.current), [current])
  return (
    <div className="entries" ref={place} tabIndex={0} role="region" aria-label={words.entries}>
      {entries.length === 0 && !loading && <p className="entries-none">{words.noEntries}</p>}
      {daysOf(entries, moments.fullDay).map(({ day, of }) => (
        <section key={`${day} ${of[0]!.first}`} className="entries-day">
          <h3>{day}</h3>
          <ul>
            {of.map(entry => (
              <EntryView key={entry.first} minutes={minutes} entry={entry} telling={telling} current={entry === current} />
            ))}
          </ul>
        </section>
      ))}
      {more !== undefined && (
        <Button variant="default" size="compact-md" loading={loading} onClick={more}>
          {words.more}
        </Button>
      )}
    </div>
  )
}

/** The entry whose change is looked at. */
export function entryOf(entries: Entry[], point: Point): Entry | undefined {
  const { revision, since } = point
  return (
    entries.find(entry => entry.last === revision && (since === undefined || entry.first === since + 1)) ??
    entries
      .filter(entry => entry.first <= revision && revision <= entry.last)
      .toSorted((one, other) => other.first - one.first)[0]
  )
}

function daysOf(entries: Entry[], day: (instant: string) => string): { day: string; of: Entry[] }[] {
  const days: { day: string; of: Entry[] }[] = []
  for (const entry of entries) {
    const named = day(entry.until)
    const last = days.at(-1)
    if (last?.day === named) {
      last.of.push(entry)
    } else {
      days.push({ day: named, of: [entry] })
    }
  }
  return days
}

/** Keeps the present entry in sight, where the list scrolls by itself; the page never jumps. */
function follow(list: HTMLElement | null): void {
  const entry = list?.querySelector<HTMLElement>('.entry:has([aria-current])')
  if (list === null || entry === null || entry === undefined || list.scrollHeight <= list.clientHeight) {
    return
  }
  const box = entry.getBoundingClientRect()
  const frame = list.getBoundingClientRect()
  if (box.top < frame.top || box.bottom > frame.bottom) {
    list.scrollTop += box.top - frame.top - frame.height / 3
  }
}
