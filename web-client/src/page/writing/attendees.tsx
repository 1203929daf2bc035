import { memo } from 'react'
import type { Attendance, Attendee, Changes, Part } from '../../core'
import { useWords } from '../words'
import { Choice } from './choice'
import { useDesk } from './desk-context'
import { Here } from './here'
import { NewAttendees } from './new-attendees'
import { RowActs } from './row-acts'
import { useRow } from './rows'
import { ValueField } from './value-field'

const ATTENDANCES: readonly Attendance[] = ['PRESENT', 'REMOTE', 'EXCUSED', 'ABSENT']
const PARTS: readonly Part[] = ['CHAIR', 'SECRETARY', 'MEMBER', 'GUEST']

/** Who was there. */
export const Attendees = memo(function Attendees({ attendees }: { attendees: Attendee[] }) {
  const words = useWords().attendees
  return (
    <section aria-labelledby="attendees-title">
      <h2 id="attendees-title">{words.title}</h2>
      <ul className="rows">
        {attendees.map((attendee, index) => (
          <AttendeeRow
            key={attendee.id}
            attendee={attendee}
            first={index === 0}
            last={index === attendees.length - 1}
          />
        ))}
      </ul>
      <NewAttendees />
    </section>
  )
})

interface RowProps {
  attendee: Attendee
  first: boolean
  last: boolean
}

const AttendeeRow = memo(function AttendeeRow({ attendee, first, last }: RowProps) {
  const words = useWords().attendees
  const desk = useDesk()
  const { id } = attendee
  const { row, handle } = useRow('attendees', id)
  const revise = (changes: Changes<Omit<Attendee, 'id' | 'attendance'>>) =>
    desk.wish({ type: 'ReviseAttendee', attendee: id, changes })
  const field = (value: 'name' | 'position' | 'organization') => (
    <ValueField
      className={`attendee-${value}`}
      value={attendee[value]}
      label={words[value]}
      placeholder={words[value]}
      onSet={typed => (typed !== '' || value !== 'name') && revise({ [value]: typed === '' ? null : typed })}
    />
  )
  return (
    <li className="row attendee" data-part={`attendee:${id}`} {...row}>
      <Here part={`attendee:${id}`} />
      <span className="row-values">
        {field('name')}
        {field('position')}
        {field('organization')}
      </span>
      <span className="row-choices">
        <Choice value={attendee.part} label={words.part} none={words.noPart} choices={PARTS} names={words} onSet={part => revise({ part })} />
        <Choice
          value={attendee.attendance}
          label={words.attendance}
          choices={ATTENDANCES}
          names={words}
          onSet={attendance => attendance && desk.wish({ type: 'RecordAttendance', attendee: id, attendance })}
        />
        <RowActs
          list="attendees"
          id={id}
          name={attendee.name}
          first={first}
          last={last}
          handle={handle}
          onRemove={() => desk.wish({ type: 'RemoveAttendee', attendee: id })}
        />
      </span>
    </li>
  )
})
