import type { PartId } from '../../core'
import { colourOf } from './colours'
import { useDesk, useHolds, useSelected } from './desk-context'
import { presentIn } from './present'

/** Who of the others is in a part now, and whether it was changed while nobody looked at this page. */
export function Here({ part }: { part: PartId }) {
  const desk = useDesk()
  const others = useSelected(desk, shown => presentIn(shown.present, desk.client, part))
  const unseen = useHolds(desk, shown => shown.unseen.has(part))
  return (
    <span className="here" data-unseen={unseen || undefined} aria-hidden>
      {others.map(({ client, person }) => (
        <span key={client} className="here-one" title={person.name} style={{ backgroundColor: colourOf(client) }} />
      ))}
    </span>
  )
}
