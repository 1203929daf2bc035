import { ActionIcon, Tooltip } from '@mantine/core'
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react'
import type { Session } from '../../core'
import { HistoryLink } from '../looking-back/biography-link'
import { TakeAway } from '../take-away'
import { useWords } from '../words'
import type { Desk, Shown } from './desk'
import { KeysHelp } from './keys-help'
import { PresentPeople } from './present-people'
import { SavedSign } from './saved-sign'

/** What is always in sight: whether all is saved, who is here, and what can be done with the minutes as a whole. */
export function Strip({ shown, session, desk }: { shown: Shown; session: Session; desk: Desk }) {
  const words = useWords().act
  return (
    <div className="strip">
      <SavedSign session={session} line={shown.line} typing={shown.typing} />
      <PresentPeople present={shown.present} client={desk.client} />
      <Tooltip label={words.undoLast}>
        <ActionIcon variant="subtle" color="gray" aria-label={words.undoLast} disabled={!shown.undoable} onClick={() => desk.undo()}>
          <IconArrowBackUp size={20} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={words.redoLast}>
        <ActionIcon variant="subtle" color="gray" aria-label={words.redoLast} disabled={!shown.redoable} onClick={() => desk.redo()}>
          <IconArrowForwardUp size={20} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <KeysHelp />
      <HistoryLink minutes={desk.minutes} />
      <TakeAway minutes={desk.minutes} />
    </div>
  )
}
