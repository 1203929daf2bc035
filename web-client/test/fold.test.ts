import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { after, CannotFollow, opened, textOf } from '../src/core'
import type { Agreement, MinutesEvent, MinutesState } from '../src/core'
import { sample } from './samples'

const TYPES = readdirSync(join(import.meta.dirname, '../../docs/messages/events')).map(file => file.replace('.json', ''))
const ATTENDEE = 'a77e0d00-0000-4000-8000-000000000001'
const TOPIC = '70b1c000-0000-4000-8000-000000000001'
const AGREEMENT = 'a67ee000-0000-4000-8000-000000000001'

/** The documented state and three more things of each kind, before the documented events, all of revision 42. */
function before(): MinutesState {
  const state: MinutesState = sample('state')
  const { attendees, topics, agreements } = state.content
  return {
    ...state,
    revision: 41,
    content: {
      ...state.content,
      attendees: [...attendees, ...copies(attendees[0]!)],
      topics: [...topics, ...copies(topics[0]!)],
      agreements: [...agreements.slice(0, 1), ...copies(agreements[0]!)],
    },
  }
}

function copies<T extends { id: string }>(thing: T): T[] {
  return [1, 2, 3].map(number => ({ ...thing, id: `copy ${number}` }))
}

/** The same without the things that the documented events bring. */
function beforeTheyCame(): MinutesState {
  const state = before()
  const { attendees, topics, agreements } = state.content
  return {
    ...state,
    content: {
      ...state.content,
      attendees: attendees.slice(1),
      topics: topics.slice(1),
      agreements: agreements.slice(1),
    },
  }
}

function happened(type: string, state = before()): MinutesState {
  return after(state, sample(`events/${type}`))
}

describe('The fold of the documented events', () => {
  it.each(TYPES.filter(type => type !== 'MinutesOpened'))('takes %s', type => {
    const comes = /^(Attendee|Topic|Agreement)(Added|Recorded|Reinstated)$/.test(type)
    expect(happened(type, comes ? beforeTheyCame() : before()).revision).toBe(42)
  })

  it('opens minutes with their first event only', () => {
    const event: MinutesEvent = { ...sample('events/MinutesOpened'), revision: 1 }
    expect(opened(event).content.heading.title).toBe('Minuta de la Junta Vecinal')
    expect(() => opened(sample('events/MinutesOpened'))).toThrow(CannotFollow)
    expect(() => happened('MinutesOpened')).toThrow(CannotFollow)
  })

  it('sets and clears the values of the heading', () => {
    const { heading } = happened('HeadingRevised').content
    expect(heading).toMatchObject({ modality: 'MIXED', title: 'Minuta de la Junta Vecinal' })
    expect(heading).not.toHaveProperty('endsAt')
  })

  it('clears the topic of an agreement', () => {
    const agreement: Agreement = happened('AgreementClassified').content.agreements[0]!
    expect(agreement.kind).toBe('RECOMMENDATION')
    expect(agreement).not.toHaveProperty('topic')
  })

  it('adds again what was removed', () => {
    const gone = after(before(), {
      ...sample('events/AttendeeRemoved'),
      data: { attendee: ATTENDEE },
    })
    const back = after(gone, { ...sample('events/AttendeeReinstated'), revision: 43 })
    expect(back.content.attendees.filter(attendee => attendee.id === ATTENDEE)).toHaveLength(1)
  })

  it('leaves alone what an event does not touch', () => {
    const state = before()
    const next = happened('HeadingRevised', state)
    expect(next.content.topics).toBe(state.content.topics)
    expect(next.content.agreements).toBe(state.content.agreements)
  })

  it('finds texts by their ids', () => {
    const { content } = before()
    expect(textOf(content, `topic:${TOPIC}`)).toEqual([{ insert: 'Se habló del color.\n' }])
    expect(textOf(content, `agreement:${AGREEMENT}`)).toHaveLength(3)
    expect(textOf(content, 'agreement:0')).toBeUndefined()
  })

  it('keeps names of revisions beside the content', () => {
    const state = before()
    const next = happened('RevisionNamed', state)
    expect(next.content).toBe(state.content)
    expect(next.names[12]).toBe(sample('events/RevisionNamed').data.name)
  })

  it('refuses an event that is not the next', () => {
    expect(() => after({ ...before(), revision: 40 }, sample('events/HeadingRevised'))).toThrow(CannotFollow)
  })
})
