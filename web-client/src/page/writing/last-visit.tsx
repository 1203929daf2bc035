import { Alert } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { Link } from 'wouter'
import type { Id } from '../../core'
import { useMoments } from '../moments'
import { useWords } from '../words'

interface Visit {
  revision: number
  at: string
}

/** What came since this browser last had the minutes open, with the way to it. */
export function LastVisit({ minutes, revision }: { minutes: Id; revision: number }) {
  const words = useWords().lastVisit
  const { moment } = useMoments()
  const [last, setLast] = useState(() => visitOf(minutes))
  const [opened] = useState(revision)
  const now = useRef(revision)
  now.current = revision
  useEffect(() => {
    const leave = () => remember(minutes, now.current)
    window.addEventListener('pagehide', leave)
    return () => {
      window.removeEventListener('pagehide', leave)
      leave()
    }
  }, [minutes])
  if (last === undefined || last.revision >= opened) {
    return null
  }
  return (
    <Alert className="notice" withCloseButton closeButtonLabel={words.close} onClose={() => setLast(undefined)}>
      {words.since(moment(last.at), opened - last.revision)}{' '}
      <Link href={`/minutes/${minutes}/history?from=${last.revision}&to=${opened}`}>{words.look}</Link>
    </Alert>
  )
}

function key(minutes: Id): string {
  return `minuta.visit.${minutes}`
}

function visitOf(minutes: Id): Visit | undefined {
  const kept = localStorage.getItem(key(minutes))
  return kept === null ? undefined : (JSON.parse(kept) as Visit)
}

function remember(minutes: Id, revision: number): void {
  localStorage.setItem(key(minutes), JSON.stringify({ revision, at: new Date().toISOString() } satisfies Visit))
}
