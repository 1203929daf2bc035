import { Link } from 'wouter'
import { today } from '../moments'
import { useDates, useWords } from '../words'
import { roman } from '../writing/things'
import type { RegisteredAgreement } from './register-api'

/** Its roles are said again, as on narrow screens its style is not that of a table. */
export function RegisterTable({ agreements }: { agreements: RegisteredAgreement[] }) {
  const words = useWords().register
  const columns = [words.number, words.wording, words.responsible, words.due, words.status, words.minutes]
  return (
    <table className="register-table" role="table" aria-label={words.title}>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map(name => (
            <th key={name} scope="col" role="columnheader">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {agreements.map(one => (
          <Row key={`${one.minutes} ${one.agreement}`} one={one} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ one }: { one: RegisteredAgreement }) {
  const words = useWords()
  const dates = useDates()
  const said = words.register
  const overdue = one.status === 'OPEN' && one.due !== undefined && one.due < today()
  const names = one.responsible.map(person => person.name).join(', ')
  return (
    <tr role="row" className={overdue ? 'register-overdue' : `register-${one.status.toLowerCase()}`}>
      <td role="cell" className="register-number">
        {one.number === undefined ? '—' : roman(one.number)}
      </td>
      <td role="cell" className="register-wording">
        <Link href={`/minutes/${one.minutes}/agreements/${one.agreement}`}>
          {one.wording.trim() === '' ? said.noWording : one.wording}
        </Link>
      </td>
      <td role="cell">{names === '' ? <span className="register-none">{said.noResponsible}</span> : names}</td>
      <td role="cell" className="register-due">
        {one.due === undefined ? <span className="register-none">{said.noDue}</span> : dates.day(one.due)}
      </td>
      <td role="cell" className="register-status">
        <span>{overdue ? said.overdue : said[one.status]}</span>
      </td>
      <td role="cell" className="register-minutes">
        <Link href={`/minutes/${one.minutes}`}>{one.title ?? words.list.untitled}</Link>
        {one.heldOn !== undefined && <span className="register-none"> {dates.day(one.heldOn)}</span>}
      </td>
    </tr>
  )
}
