import { Tooltip } from '@mantine/core'
import type { Id, Present } from '../../core'
import { useWords } from '../words'
import { colourOf } from './colours'
import { useDesk } from './desk-context'
import { partName } from './part-name'
import { othersOf } from './present'

/** Who has these minutes open now, each once, in their colour; a click goes to where they are. */
export function PresentPeople({ present, client }: { present: Present[]; client: Id }) {
  const words = useWords()
  const desk = useDesk()
  return (
    <ul className="present" aria-label={words.present.title}>
      {othersOf(present, client).map(one => {
        const place = partName(words, desk.look().content, one.part)
        const told = place === undefined ? one.person.name : words.present.at(one.person.name, place)
        return (
          <li key={one.client}>
            <Tooltip label={told}>
              <button
                type="button"
                className="present-one"
                style={{ backgroundColor: colourOf(one.client) }}
                aria-label={told}
                onClick={() => goTo(one.part)}
              >
                {initials(one.person.name)}
              </button>
            </Tooltip>
          </li>
        )
      })}
    </ul>
  )
}

function initials(name: string): string {
  const parts = name.trim().split(/\s+/)
  return ((parts[0]?.[0] ?? '') + (parts[1]?.[0] ?? '')).toUpperCase()
}

function goTo(part: string | undefined): void {
  const place = part === undefined ? null : document.querySelector<HTMLElement>(`[data-part="${CSS.escape(part)}"]`)
  place?.scrollIntoView({ behavior: 'smooth', block: 'center' })
  place?.querySelector<HTMLElement>('.ql-editor, textarea, input')?.focus({ preventScroll: true })
}
