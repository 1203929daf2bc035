import { useEffect, useRef, useState } from 'react'
import type { Agreement } from '../../core'
import { useWords } from '../words'
import { Act } from './act'
import { useDesk } from './desk-context'
import { LONGEST_VALUE } from './things'

/** What became of an agreement: fulfilled, withdrawn with a reason, or open. */
export function Fate({ agreement }: { agreement: Agreement }) {
  const words = useWords().agreements
  const desk = useDesk()
  const { id, status } = agreement
  if (status !== 'OPEN') {
    return (
      <span className="agreement-fate">
        {status === 'FULFILLED' ? words.fulfilled : words.because(agreement.withdrawnBecause ?? '')}
        <Act onClick={() => desk.wish({ type: 'ReinstateAgreement', agreement: id })}>{words.reopen}</Act>
      </span>
    )
  }
  return (
    <span className="agreement-fate">
      <Act onClick={() => desk.wish({ type: 'FulfilAgreement', agreement: id })}>{words.fulfil}</Act>
      <Withdrawal onWithdraw={reason => desk.wish({ type: 'WithdrawAgreement', agreement: id, reason })} />
    </span>
  )
}

function Withdrawal({ onWithdraw }: { onWithdraw: (reason: string) => void }) {
  const words = useWords().agreements
  const [asking, setAsking] = useState(false)
  const [reason, setReason] = useState('')
  const asker = useRef<HTMLSpanElement>(null)
  const asked = useRef(false)
  useEffect(() => {
    if (asking || asked.current) {
      asker.current?.querySelector<HTMLElement>('input, button')?.focus()
    }
    asked.current = asking
  }, [asking])
  const withdraw = () => {
    if (reason.trim() !== '') {
      setAsking(false)
      onWithdraw(reason.trim())
    }
  }
  return (
    <span ref={asker} className="agreement-withdrawal" onKeyDown={event => event.key === 'Escape' && setAsking(false)}>
      {asking ? (
        <>
          <input
            className="value"
            aria-label={words.reason}
            placeholder={words.reason}
            value={reason}
            maxLength={LONGEST_VALUE}
            onChange={event => setReason(event.currentTarget.value)}
            onKeyDown={event => event.key === 'Enter' && !event.nativeEvent.isComposing && withdraw()}
          />
          <Act onClick={withdraw} disabled={reason.trim() === ''}>
            {words.withdrawNow}
          </Act>
          <Act onClick={() => setAsking(false)}>{words.cancel}</Act>
        </>
      ) : (
        <Act onClick={() => setAsking(true)}>{words.withdraw}</Act>
      )}
    </span>
  )
}
