import { Button, NativeSelect, Switch, TextInput } from '@mantine/core'
import type { Agreement, Author } from '../../core'
import { wordsOf } from '../../core'
import { useWords } from '../words'
import { roman } from '../writing/things'
import type { Filter } from './api'

/** What was chosen to be shown; days as they are typed. */
export interface Chosen {
  by: string
  part: string
  agreement: string
  from: string
  to: string
}

export const ALL: Chosen = { by: '', part: '', agreement: '', from: '', to: '' }

const PARTS = ['minutes', 'heading', 'attendee', 'topic', 'agreement', 'notes', 'followUp', 'revision']

/** As the server is asked; a day means the whole of it, in the zone of who looks. */
export function filterOf({ by, part, agreement, from, to }: Chosen): Filter {
  return {
    ...(by === '' ? {} : { by }),
    ...(part === '' ? {} : { part }),
    ...(agreement === '' ? {} : { agreement }),
    ...(from === '' ? {} : { from: new Date(`${from}T00:00:00`).toISOString() }),
    ...(to === '' ? {} : { to: new Date(`${to}T23:59:59.999`).toISOString() }),
  }
}

export function isLimited(chosen: Chosen): boolean {
  return Object.values(chosen).some(value => value !== '')
}

interface Props {
  chosen: Chosen
  choose: (chosen: Chosen) => void
  people: Author[]
  agreements: Agreement[]
}

/** Chooses which changes are told: by whom, of what, and when. */
export function Filters({ chosen, choose, people, agreements }: Props) {
  const words = useWords().lookingBack
  const set = (part: Partial<Chosen>) => choose({ ...chosen, ...part })
  let number = 0
  const named = agreements.map(one => ({
    value: one.id,
    label: `${one.status === 'WITHDRAWN' ? '—' : roman(++number)}  ${wordsOf(one.wording).slice(0, 60)}`,
  }))
  const persons = [...new Map(people.map(one => [one.id, one.name]))].map(([value, label]) => ({ value, label }))
  return (
    <div className="filters">
      <Switch
        label={words.onlyAgreements}
        checked={chosen.part === 'agreement'}
        onChange={event => set({ part: event.currentTarget.checked ? 'agreement' : '' })}
      />
      <details className="filters-more">
        <summary>{words.filters}</summary>
        <div className="filters-fields">
          <NativeSelect
            size="xs"
            label={words.by}
            value={chosen.by}
            data={[{ value: '', label: words.anyone }, ...persons]}
            onChange={event => set({ by: event.currentTarget.value })}
          />
          <NativeSelect
            size="xs"
            label={words.part}
            value={chosen.part}
            data={[
              { value: '', label: words.everyPart },
              ...PARTS.map(value => ({ value, label: words.parts[value] ?? value })),
            ]}
            onChange={event => set({ part: event.currentTarget.value })}
          />
          <NativeSelect
            size="xs"
            label={words.agreement}
            value={chosen.agreement}
            data={[{ value: '', label: words.everyAgreement }, ...named]}
            onChange={event => set({ agreement: event.currentTarget.value })}
          />
          <TextInput size="xs" type="date" label={words.from} value={chosen.from} onChange={event => set({ from: event.currentTarget.value })} />
          <TextInput size="xs" type="date" label={words.to} value={chosen.to} onChange={event => set({ to: event.currentTarget.value })} />
        </div>
      </details>
      {isLimited(chosen) && (
        <Button size="compact-sm" variant="subtle" onClick={() => choose(ALL)}>
          {words.clear}
        </Button>
      )}
    </div>
  )
}
