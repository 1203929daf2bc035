import { IconCheck, IconCloudOff, IconRefresh } from '@tabler/icons-react'
import { type Session, unsaved } from '../../core'
import type { Line } from '../../link'
import { useWords } from '../words'

/** Tells at any time, and truly, what is saved. */
export function SavedSign({ session, line, typing }: { session: Session; line: Line; typing: boolean }) {
  const words = useWords()
  const count = unsaved(session)
  if (line === 'opening' && count === 0) {
    return <span className="saved">{words.saved.opening}</span>
  }
  if (line !== 'up') {
    return (
      <span className="saved saved-offline">
        <IconCloudOff size={18} aria-hidden /> {words.saved.offline(count)}
      </span>
    )
  }
  if (count > 0 || typing) {
    return (
      <span className="saved">
        <IconRefresh size={18} aria-hidden /> {words.saved.saving}
      </span>
    )
  }
  return (
    <span className="saved saved-all">
      <span className="saved-word">
        <IconCheck size={18} aria-hidden /> {words.saved.saved}
      </span>
      <span className="saved-revision">{words.saved.revision(session.synced.revision)}</span>
    </span>
  )
}
