import { describe, expect, it } from 'vitest'
import { after, type MinutesState, opened, view } from '../src'
import { call } from './server'
import { historyOf, writtenTogether } from './writers'

const WISHES = 600

describe.each([1, 2, Date.now() % 1_000_000])('Three people who write at once, seed %i', seed => {
  it('see the same in the end, and the fold says what the server says at each revision', async () => {
    const { minutes, writers } = await writtenTogether(seed, WISHES)

    const now = await call<MinutesState>(`/api/minutes/${minutes}`)
    for (const writer of writers) {
      expect(writer.session!.synced).toEqual(now)
      expect(view(writer.session!)).toEqual(now.content)
      expect(writer.notes).toEqual(now.content.notes)
      expect(writer.session!.unplaced.filter(one => one.refusal === 'MALFORMED')).toEqual([])
    }
    for (const [at, content] of [...writers[0]!.held].filter((_, index) => index % 5 === 0)) {
      expect((await call<MinutesState>(`/api/minutes/${minutes}?at=${at}`)).content).toEqual(content)
    }
    const events = await historyOf(minutes)
    expect(events.length).toBeGreaterThan(WISHES / 3)
    let state = opened(events[0]!)
    for (const event of events.slice(1)) {
      state = after(state, event)
      if (event.revision % 7 === 0 || event.type === 'RevisionRestored') {
        expect(state).toEqual(await call<MinutesState>(`/api/minutes/${minutes}?revision=${event.revision}`))
      }
    }
    expect(state).toEqual(now)
  })
})
