import { Button } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useLocation } from 'wouter'
import type { Id } from '../../core'
import { useWords } from '../words'

/** Goes to the minutes as they were at a day and an hour; all of its minute included, as no shorter time is shown. */
export function WhenForm({ minutes }: { minutes: Id }) {
  const words = useWords().lookingBack
  const [, go] = useLocation()
  const [typed, setTyped] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const instant = new Date(`${typed.slice(0, 16)}:59.999`)
    if (!Number.isNaN(instant.getTime())) {
      go(`/minutes/${minutes}/history?at=${instant.toISOString()}`)
    }
  }
  return (
    <form className="when" onSubmit={submit}>
      <input
        type="datetime-local"
        className="value when-field"
        aria-label={words.instant}
        title={words.instant}
        value={typed}
        onChange={event => setTyped(event.currentTarget.value)}
      />
      <Button type="submit" variant="default" size="compact-md" disabled={typed === ''}>
        {words.go}
      </Button>
    </form>
  )
}
