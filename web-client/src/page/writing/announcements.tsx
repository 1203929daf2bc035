import { VisuallyHidden } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { type Id, type Present, type Session, unsaved } from '../../core'
import type { Line } from '../../link'
import { useWords } from '../words'
import { othersOf } from './present'

interface Props {
  line: Line
  session: Session
  present: Present[]
  client: Id
}

/** Says aloud, to those who do not see it, what happens by itself and matters; not each key that was saved. */
export function Announcements({ line, session, present, client }: Props) {
  const words = useWords()
  const count = unsaved(session)
  const [said, setSaid] = useState('')
  const wasUp = useRef(true)
  const toldAway = useRef(false)
  const known = useRef<Map<Id, string>>(undefined)

  useEffect(() => {
    if (line === 'opening') {
      return
    }
    if (line !== 'up' && wasUp.current) {
      toldAway.current = true
      setSaid(words.saved.offline(count))
    } else if (line === 'up' && count === 0 && toldAway.current) {
      toldAway.current = false
      setSaid(words.saved.backAgain)
    }
    wasUp.current = line === 'up'
  }, [line, count, words])

  useEffect(() => {
    const now = new Map(othersOf(present, client).map(one => [one.person.id, one.person.name]))
    const before = known.current ?? now
    known.current = now
    const joined = [...now].filter(([id]) => !before.has(id)).map(([, name]) => words.present.joined(name))
    const left = [...before].filter(([id]) => !now.has(id)).map(([, name]) => words.present.left(name))
    if (joined.length + left.length > 0) {
      setSaid([...joined, ...left].join('. '))
    }
  }, [present, client, words])

  return <VisuallyHidden role="status">{said}</VisuallyHidden>
}
