import { Button } from '@mantine/core'
import { useState } from 'react'
import { useWords } from '../words'

interface Doubtful {
  /** What is done, as on a button. */
  act: string
  /** To what, for those who do not see beside what the button stands. */
  what: string
  busy: boolean
  done: () => void
}

/** A button for what cannot be taken back: it asks once more. */
export function SureButton({ act, what, busy, done }: Doubtful) {
  const words = useWords().account
  const [asked, setAsked] = useState(false)
  if (!asked) {
    return (
      <Button variant="default" size="compact-md" aria-label={`${act}: ${what}`} onClick={() => setAsked(true)}>
        {act}
      </Button>
    )
  }
  return (
    <span className="sure" role="group" aria-label={`${act}: ${what}`}>
      <Button color="red" size="compact-md" loading={busy} autoFocus onClick={done}>
        {words.sure(act)}
      </Button>
      <Button variant="default" size="compact-md" onClick={() => setAsked(false)}>
        {words.leaveIt}
      </Button>
    </span>
  )
}
