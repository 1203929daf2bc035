import type { Content } from './messages'

/** A part of minutes: `heading`, `attendee:<id>`, `topic:<id>`, `agreement:<id>`, `notes` or `followUp`. */
export type PartId = string

/**
 * The parts that are not the same in a later content; what was removed has none any more. Folding leaves untouched what
 * an event does not touch, so that to look at each thing once is enough.
 */
export function partsChanged(before: Content, now: Content): PartId[] {
  const changed: PartId[] = []
  const compare = (part: PartId, one: unknown, other: unknown) => {
    if (one !== other) {
      changed.push(part)
    }
  }
  const compareAll = <T extends { id: string }>(kind: string, earlier: T[], later: T[]) => {
    if (earlier !== later) {
      const known = new Map(earlier.map(thing => [thing.id, thing]))
      later.forEach(thing => compare(`${kind}:${thing.id}`, known.get(thing.id), thing))
    }
  }
  compare('heading', before.heading, now.heading)
  compareAll('attendee', before.attendees, now.attendees)
  compareAll('topic', before.topics, now.topics)
  compareAll('agreement', before.agreements, now.agreements)
  compare('notes', before.notes, now.notes)
  compare('followUp', before.followUp, now.followUp)
  return changed
}
