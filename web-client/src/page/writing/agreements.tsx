import { Button } from '@mantine/core'
import { memo } from 'react'
import type { Agreement, AgreementKind } from '../../core'
import { BiographyLink } from '../looking-back/biography-link'
import { useWords } from '../words'
import { Choice } from './choice'
import type { Desk } from './desk'
import { useDesk } from './desk-context'
import { Fate } from './fate'
import { Here } from './here'
import { ResponsiblePeople } from './responsible-people'
import { RowActs } from './row-acts'
import { useRow } from './rows'
import { TextEditor } from './text-editor'
import { roman } from './things'
import { ValueField } from './value-field'

const KINDS: readonly AgreementKind[] = ['DECISION', 'COMMITMENT', 'RECOMMENDATION', 'NOTE']

/** What was agreed, who does it, and by when. */
export const Agreements = memo(function Agreements({ agreements }: { agreements: Agreement[] }) {
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
  number: string
  first: boolean
  last: boolean
}

const AgreementRow = memo(function AgreementRow({ agreement, number, first, last }: RowProps) {
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
        <ResponsiblePeople agreement={agreement} />
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
