import type { Content, PartId } from '../../core'
import type { Words } from '../words'
import { roman } from './things'

/** How people call a part of these minutes; nothing if it is not there. */
export function partName(words: Words, content: Content | undefined, part: PartId | undefined): string | undefined {
  const [kind = '', id] = (part ?? '').replace(/\.title$/, '').split(':')
  switch (kind) {
    case 'heading':
      return words.heading.part
    case 'notes':
      return words.notes.title
    case 'followUp':
      return words.followUp.title
    case 'attendee':
      return content?.attendees.find(one => one.id === id)?.name
    case 'topic':
      return content?.topics.find(one => one.id === id)?.title
    case 'agreement': {
      const counted = content?.agreements.filter(one => one.status !== 'WITHDRAWN' || one.id === id) ?? []
      const place = counted.findIndex(one => one.id === id)
      return place < 0 ? undefined : words.agreements.wording(counted[place]!.status === 'WITHDRAWN' ? '—' : roman(place + 1))
    }
    default:
      return undefined
  }
}
