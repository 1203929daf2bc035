import type { ReactNode } from 'react'
import type { Agreement } from '../../core'
import { useWords } from '../words'
import { roman } from '../writing/things'
import { type Shown, shownThings } from './marks'
import { useStood } from './stood-context'
import { Fate, markClass } from './stood-parts'
import { StoodText } from './stood-text'
import { StoodValue, useIsToldOf } from './stood-value'

type Acts = ((agreement: Agreement, number: string) => ReactNode) | undefined

interface Props {
  agreements: Agreement[]
  acts: Acts
  /** The number of the first that has one, where only some are shown. */
  first?: number | undefined
  title?: string
}

export function StoodAgreements({ agreements, acts, first = 1, title }: Props) {
  const words = useWords().agreements
  const { marks } = useStood()
  let number = first - 1
  return (
    <section aria-labelledby="stood-agreements">
      <h2 id="stood-agreements">{title ?? words.title}</h2>
      <ul className="rows agreements">
        {shownThings(agreements, marks?.agreements).map(one => {
          const counted = one.mark !== 'went' && one.thing.status !== 'WITHDRAWN'
          return <StoodAgreement key={one.thing.id} {...one} number={counted ? ++number : undefined} acts={acts} />
        })}
      </ul>
    </section>
  )
}

function StoodAgreement({ thing, mark, number, acts }: Shown<Agreement> & { number: number | undefined; acts: Acts }) {
  const words = useWords()
  const isToldOf = useIsToldOf()
  const of = (name: string) => `agreement:${thing.id}.${name}`
  const value = (name: 'kind' | 'due' | 'withdrawnBecause') => <StoodValue name={of(name)} value={thing[name]} />
  const responsible = thing.responsible.length === 0 ? undefined : thing.responsible
  const status = thing.status === 'OPEN' ? undefined : thing.status
  return (
    <li className={`agreement agreement-${thing.status.toLowerCase()} ${markClass(mark)}`} data-agreement={thing.id}>
      <div className="agreement-line">
        <span className="agreement-number">
          {number === undefined && mark !== 'went' && !isToldOf(of('number'), undefined) ? (
            '—'
          ) : (
            <StoodValue name={of('number')} value={number} />
          )}
        </span>
        <StoodText text={`agreement:${thing.id}`} document={thing.wording} />
      </div>
      <div className="agreement-values">
        <Fate mark={mark} />
        {isToldOf(of('kind'), thing.kind) && value('kind')}
        {isToldOf(of('responsible'), responsible) && (
          <span>
            {words.agreements.responsible}: <StoodValue name={of('responsible')} value={responsible} />
          </span>
        )}
        {isToldOf(of('due'), thing.due) && (
          <span>
            {words.agreements.due} {value('due')}
          </span>
        )}
        {isToldOf(of('status'), status) && (
          <span className="agreement-fate">
            <StoodValue name={of('status')} value={thing.status} />
          </span>
        )}
        {isToldOf(of('withdrawnBecause'), thing.withdrawnBecause) && value('withdrawnBecause')}
        {mark !== 'went' && acts?.(thing, number === undefined ? '' : roman(number))}
      </div>
    </li>
  )
}
