import { Autocomplete } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, useState } from 'react'
import { api, type SeenPerson } from '../api'
import { useWords } from '../words'
import { useDesk } from './desk-context'
import { personOf } from './things'

const SHORTEST = 2

/** A line makes an attendee, a pasted list as many as it has lines; people of earlier minutes are suggested. */
export function NewAttendees() {
  const words = useWords().attendees
  const desk = useDesk()
  const [typed, setTyped] = useState('')
  const [asked] = useDebouncedValue(typed.trim(), 150)
  const suggested = useQuery({
    queryKey: ['people', asked],
    // Without suggestions one goes on typing.
    queryFn: () => api.people(asked).catch(() => ({ people: [] })),
    enabled: asked.length >= SHORTEST,
    placeholderData: keepPreviousData,
  })
  const people = asked.length < SHORTEST ? [] : (suggested.data?.people ?? [])
  const add = (...seen: SeenPerson[]) => {
    desk.wish(...seen.map(person => ({ type: 'AddAttendee' as const, attendee: crypto.randomUUID(), ...person })))
    setTyped('')
  }
  const addLines = (lines: string) => add(...lines.split('\n').map(personOf).filter(person => person !== undefined))
  const enter = (event: KeyboardEvent<HTMLInputElement>) => {
    const choosing = event.currentTarget.getAttribute('aria-activedescendant')
    if (event.key === 'Enter' && !event.nativeEvent.isComposing && (choosing === null || choosing === '')) {
      event.preventDefault()
      addLines(typed)
    }
  }
  return (
    <Autocomplete
      className="new-line"
      classNames={{ input: 'value new' }}
      variant="unstyled"
      aria-label={words.addLabel}
      placeholder={words.add}
      value={typed}
      data={[...new Set(people.map(lineOf))]}
      filter={({ options }) => options}
      onChange={setTyped}
      onOptionSubmit={line => {
        const person = people.find(one => lineOf(one) === line)
        if (person !== undefined) {
          add(person)
        }
      }}
      onKeyDown={enter}
      onPaste={event => {
        const pasted = event.clipboardData.getData('text/plain')
        if (pasted.trim().includes('\n')) {
          event.preventDefault()
          addLines(typed + pasted)
        }
      }}
    />
  )
}

function lineOf({ name, position, organization }: SeenPerson): string {
  return [name, position, organization].filter(value => value !== undefined).join(', ')
}
