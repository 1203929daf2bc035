import { IconHistory } from '@tabler/icons-react'
import { Link } from 'wouter'
import type { Id } from '../../core'
import { useWords } from '../words'

/** The way from an agreement to all that ever happened to it. */
export function BiographyLink({ minutes, agreement, name }: { minutes: Id; agreement: Id; name: string }) {
  const label = useWords().lookingBack.biographyLink(name)
  return (
    <Link href={`/minutes/${minutes}/agreements/${agreement}`} className="biography-link" aria-label={label} title={label}>
      <IconHistory size={16} aria-hidden />
    </Link>
  )
}

/** The way from the minutes to their past. */
export function HistoryLink({ minutes }: { minutes: Id }) {
  return (
    <Link href={`/minutes/${minutes}/history`} className="history-link">
      <IconHistory size={18} aria-hidden /> {useWords().lookingBack.link}
    </Link>
  )
}
