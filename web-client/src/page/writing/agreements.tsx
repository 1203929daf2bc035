import { Button, Popover, TagsInput, TextInput } from '@mantine/core'
import { memo, useMemo, useState } from 'react'
import type { Agreement, AgreementKind, Attendee, Responsible } from '../../core'
import { BiographyLink } from '../looking-back/biography-link'
import { useWords } from '../words'
import { Choice } from './choice'
import type { Desk } from './desk'
import { useDesk } from './desk-context'
import { Here } from './here'
import { RowActs } from './row-acts'
import { useRow } from './rows'
import { TextEditor } from './text-editor'
import { roman } from './things'
import { ValueField } from './value-field'

const KINDS: readonly AgreementKind[] = ['DECISION', 'COMMITMENT', 'RECOMMENDATION', 'NOTE']

/** What was agreed, who does it, and by when. */
export const Agreements = memo(function Agreements(props: { agreements: Agreement[]; attendees: Attendee[] }) {
  const { agreements, attendees } = props
  const words = useWords().agreements
  const desk = useDesk()
  let number = 0
  return (
    <section aria-labelledby="agreements-title">
      <h2 id="agreements-title">{words.title}</h2>
      <ul className="rows agreements">
        {agreements.map((agreement, index) => (
          <AgreementRow
            key={agreement.id}
            agreement={agreement}
            attendees={attendees}
            number={agreement.status === 'WITHDRAWN' ? '—' : roman(++number)}
            first={index === 0}
            last={index === agreements.length - 1}
          />
        ))}
      </ul>
      <Button variant="subtle" size="compact-md" className="new-agreement" onClick={() => recordAgreement(desk)}>
        {words.add}
      </Button>
    </section>
  )
})

/** A new agreement behind all others; the caret goes there. */
export function recordAgreement(desk: Desk): void {
  const agreement = crypto.randomUUID()
  desk.fresh = `agreement:${agreement}`
  desk.wish({ type: 'RecordAgreement', agreement })
}

interface RowProps {
  agreement: Agreement
  attendees: Attendee[]
  number: string
  first: boolean
  last: boolean
}

const AgreementRow = memo(function AgreementRow({ agreement, attendees, number, first, last }: RowProps) {
  const words = useWords().agreements
  const desk = useDesk()
  const { id, status } = agreement
  const { row, handle } = useRow('agreements', id)
  return (
    <li className={`agreement agreement-${status.toLowerCase()}`} {...row}>
      <div className="agreement-line">
        <Here part={`agreement:${id}`} />
        <span className="agreement-number">{number}</span>
        <TextEditor
          text={`agreement:${id}`}
          document={agreement.wording}
          label={words.wording(number)}
          placeholder={words.empty}
        />
        <RowActs list="agreements" id={id} name={words.wording(number)} first={first} last={last} handle={handle} />
      </div>
      <div className="agreement-values">
        <Choice
          value={agreement.kind}
          label={words.kind}
          none={words.noKind}
          choices={KINDS}
          names={words}
          onSet={kind => desk.wish({ type: 'ClassifyAgreement', agreement: id, kind })}
        />
        <ResponsiblePeople agreement={agreement} attendees={attendees} />
        <label className="agreement-due">
          {words.due}{' '}
          <ValueField
            type="date"
            value={agreement.due}
            label={words.due}
            onSet={due => desk.wish({ type: 'SetDueDate', agreement: id, ...(due === '' ? {} : { due }) })}
          />
        </label>
        <Fate agreement={agreement} />
        <BiographyLink minutes={desk.minutes} agreement={id} name={words.wording(number)} />
      </div>
    </li>
  )
})

function ResponsiblePeople({ agreement, attendees }: { agreement: Agreement; attendees: Attendee[] }) {
  const words = useWords().agreements
  const desk = useDesk()
  const names = [...new Set(agreement.responsible.map(one => one.name))]
  const known = useMemo(() => [...new Set(attendees.map(attendee => attendee.name))], [attendees])
  const assign = (chosen: string[]) => {
    const responsible = chosen.map((name): Responsible => {
      const known = agreement.responsible.find(one => one.name === name)
      const attendee = attendees.find(one => one.name === name)?.id
      return known ?? (attendee === undefined ? { name } : { name, attendee })
    })
    desk.wish({ type: 'AssignAgreement', agreement: agreement.id, responsible })
  }
  return (
    <TagsInput
      className="agreement-responsible"
      size="xs"
      variant="unstyled"
      aria-label={words.responsible}
      placeholder={names.length === 0 ? words.responsible : words.responsiblePlaceholder}
      data={known}
      value={names}
      onChange={assign}
      splitChars={[]}
    />
  )
}

/** What became of it: fulfilled, withdrawn with a reason, or open. */
function Fate({ agreement }: { agreement: Agreement }) {
  const words = useWords().agreements
  const desk = useDesk()
  const { id, status } = agreement
  if (status !== 'OPEN') {
    return (
      <span className="agreement-fate">
        {status === 'FULFILLED' ? words.fulfilled : words.because(agreement.withdrawnBecause ?? '')}
        <Button variant="subtle" size="compact-xs" onClick={() => desk.wish({ type: 'ReinstateAgreement', agreement: id })}>
          {words.reopen}
        </Button>
      </span>
    )
  }
  return (
    <span className="agreement-fate">
      <Button variant="subtle" size="compact-xs" onClick={() => desk.wish({ type: 'FulfilAgreement', agreement: id })}>
        {words.fulfil}
      </Button>
      <Withdrawal onWithdraw={reason => desk.wish({ type: 'WithdrawAgreement', agreement: id, reason })} />
    </span>
  )
}

function Withdrawal({ onWithdraw }: { onWithdraw: (reason: string) => void }) {
  const words = useWords().agreements
  const [asking, setAsking] = useState(false)
  const [reason, setReason] = useState('')
  const withdraw = () => {
    if (reason.trim() !== '') {
      setAsking(false)
      onWithdraw(reason.trim())
    }
  }
  return (
    <Popover opened={asking} onChange={setAsking} trapFocus>
      <Popover.Target>
        <Button variant="subtle" size="compact-xs" onClick={() => setAsking(true)}>
          {words.withdraw}
        </Button>
      </Popover.Target>
      <Popover.Dropdown className="ask">
        <TextInput
          label={words.reason}
          value={reason}
          onChange={event => setReason(event.currentTarget.value)}
          onKeyDown={event => event.key === 'Enter' && withdraw()}
        />
        <Button size="compact-md" onClick={withdraw} disabled={reason.trim() === ''}>
          {words.withdraw}
        </Button>
      </Popover.Dropdown>
    </Popover>
  )
}
