import { TagsInput } from '@mantine/core'
import { memo, useState } from 'react'
import type { Agreement, Responsible } from '../../core'
import { useWords } from '../words'
import { Act } from './act'
import { useDesk } from './desk-context'

/** Who does what was agreed. The names can be chosen once somebody comes to them; until then they are only shown. */
export const ResponsiblePeople = memo(function ResponsiblePeople({ agreement }: { agreement: Agreement }) {
  const words = useWords().agreements
  const [entered, setEntered] = useState(false)
  const names = [...new Set(agreement.responsible.map(one => one.name))]
  if (entered) {
    return <Choosing agreement={agreement} names={names} />
  }
  const enter = () => setEntered(true)
  return (
    <Act className="agreement-responsible" aria-label={[words.responsible, ...names].join(', ')} onFocus={enter} onClick={enter}>
      {names.length === 0 ? words.responsible : names.join(', ')}
    </Act>
  )
})

function Choosing({ agreement, names }: { agreement: Agreement; names: string[] }) {
  const words = useWords().agreements
  const desk = useDesk()
  const attendees = desk.look().content?.attendees ?? []
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
      autoFocus
      aria-label={words.responsible}
      placeholder={names.length === 0 ? words.responsible : words.responsiblePlaceholder}
      data={[...new Set(attendees.map(attendee => attendee.name))]}
      value={names}
      onChange={assign}
      splitChars={[]}
    />
  )
}
