import type { Id, PartId, Present } from '../../core'

/** Those of the others whose place is this part. */
export function presentIn(present: Present[], client: Id, part: PartId): Present[] {
  return present.filter(one => one.client !== client && one.part === part)
}

/** The others, each person once. */
export function othersOf(present: Present[], client: Id): Present[] {
  return present.filter(
    (one, index) => one.client !== client && present.findIndex(other => other.person.id === one.person.id) === index,
  )
}
