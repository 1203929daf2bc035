import { Button } from '@mantine/core'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { type Agreement, type Id, type MinutesState, wordsOf } from '../../core'
import { useWords } from '../words'
import { BiographyLink } from './biography-link'
import { Ask } from './dialogs'
import { agreementRestored } from './sending'

interface Props {
  minutes: Id
  state: MinutesState
  agreement: Agreement
  number: string
  offered: boolean
}

/** What can be done with one agreement of an earlier revision: see its life, and bring it back as it was. */
export function RestoreOne({ minutes, state, agreement, number, offered }: Props) {
  const words = useWords()
  const back = words.lookingBack
  const [, go] = useLocation()
  const [asking, setAsking] = useState(false)
  return (
    <span className="stood-acts">
      <BiographyLink minutes={minutes} agreement={agreement.id} name={words.agreements.wording(number === '' ? '—' : number)} />
      {offered && (
        <Button
          variant="subtle"
          size="compact-xs"
          onClick={() => setAsking(true)}
        >
          {number === '' ? back.restoreOneWithdrawn : back.restoreOne(number)}
        </Button>
      )}
      {asking && (
        <Ask
          title={back.restoreOneTitle(state.revision)}
          doIt={back.restoreOneDo}
          act={async () => ((await agreementRestored(minutes, agreement.id, state)) ? undefined : back.alreadySo)}
          done={() => go(`/minutes/${minutes}`)}
          close={() => setAsking(false)}
        >
          <p>{back.restoreOneWhat(state.revision)}</p>
          <blockquote className="stood-quote">{wordsOf(agreement.wording) || back.noWording}</blockquote>
        </Ask>
      )}
    </span>
  )
}
