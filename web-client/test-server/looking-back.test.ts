import { describe, expect, it } from 'vitest'
import { type Content, type MinutesEvent, type MinutesState, type Op, type TextId, textOf } from '../src'
import { call } from './server'
import { historyOf, writtenTogether } from './writers'

const WISHES = 400
const PAUSE_MILLIS = 2 * 60_000
const LONGEST_MILLIS = 15 * 60_000

/** A UTF-16 unit and the revision that wrote it. */
type Unit = [unit: string, revision: number]

interface Entry {
  first: number
  last: number
  count: number
  kind: string
  part: string
  by: { id: string }
}

interface Run {
  text: string
  by: number
  revision: number
}

/** Who wrote each unit of each text at each revision, by carrying out one event after the other. */
function ownersOf(events: MinutesEvent[]): Map<TextId, Unit[]>[] {
  const revisions: Map<TextId, Unit[]>[] = [new Map()]
  for (const event of events) {
    const texts = new Map(revisions.at(-1))
    const written = (document: Op[]) => changed([], document, event.revision)
    switch (event.type) {
      case 'TextEdited':
        texts.set(event.data.text, changed(texts.get(event.data.text) ?? [], event.data.delta, event.revision))
        break
      case 'TopicAdded':
        texts.set(`topic:${event.data.topic.id}`, written(event.data.topic.discussion))
        break
      case 'AgreementRecorded':
        texts.set(`agreement:${event.data.agreement.id}`, written(event.data.agreement.wording))
        break
      case 'RevisionRestored': {
        const then = revisions[event.data.revision]!
        for (const text of textsOf(event.data.content)) {
          texts.set(text, then.get(text) ?? [])
        }
        break
      }
    }
    revisions.push(texts)
  }
  return revisions
}

function changed(units: Unit[], delta: Op[], revision: number): Unit[] {
  const result: Unit[] = []
  let at = 0
  for (const op of delta) {
    if (typeof op.insert === 'string') {
      result.push(...op.insert.split('').map((unit): Unit => [unit, revision]))
    } else {
      const length = (op.delete ?? op.retain) as number
      result.push(...(op.delete === undefined ? units.slice(at, at + length) : []))
      at += length
    }
  }
  return [...result, ...units.slice(at)]
}

function textsOf(content: Content): TextId[] {
  return [
    ...content.topics.map((topic): TextId => `topic:${topic.id}`),
    ...content.agreements.map((agreement): TextId => `agreement:${agreement.id}`),
    'notes',
  ]
}

/** The events grouped as the protocol says. */
function spansOf(events: MinutesEvent[]): string[] {
  const spans: { first: number; last: number; count: number; since: number; until: number; kind: string }[] = []
  let open = new Map<string, number>()
  for (const event of events) {
    const at = Date.parse(event.at)
    const key = event.type === 'TextEdited' ? `${event.by.id} ${event.data.text}` : ''
    const span = spans[open.get(key) ?? -1]
    if (span !== undefined && at - span.until <= PAUSE_MILLIS && at - span.since <= LONGEST_MILLIS) {
      Object.assign(span, { last: event.revision, count: span.count + 1, until: at })
      continue
    }
    open = event.type === 'RevisionRestored' ? new Map() : open
    if (key !== '') {
      open.set(key, spans.length)
    }
    spans.push({ first: event.revision, last: event.revision, count: 1, since: at, until: at, kind: event.type })
  }
  return spans.map(({ first, last, count, kind }) => `${first}-${last} ${count} ${kind}`)
}

describe.each([3, Date.now() % 1_000_000])('What a stranger works out of the events alone, seed %i', seed => {
  it('is what the server tells of who wrote what, and each event is in one entry of the history', async () => {
    const { minutes } = await writtenTogether(seed, WISHES)
    const events = await historyOf(minutes)
    const owners = ownersOf(events)

    for (let revision = 1; revision <= events.length; revision += revision < 20 ? 1 : 13) {
      const { content } = await call<MinutesState>(`/api/minutes/${minutes}?revision=${revision}`)
      const attribution = await call<{ people: { id: string }[]; texts: { text: TextId; runs: Run[] }[] }>(
        `/api/minutes/${minutes}/attribution?revision=${revision}`,
      )
      expect(attribution.texts.map(text => text.text).toSorted()).toEqual(textsOf(content).toSorted())
      for (const { text, runs } of attribution.texts) {
        const told = runs.flatMap(run => run.text.split('').map((unit): Unit => [unit, run.revision]))
        expect(told).toEqual(owners[revision]!.get(text) ?? [])
        expect(runs.map(run => run.text).join('')).toBe((textOf(content, text) ?? []).map(op => op.insert).join(''))
        for (const run of runs) {
          expect(attribution.people[run.by]!.id).toBe(events[run.revision - 1]!.by.id)
        }
      }
    }

    const entries: Entry[] = []
    for (let before = ''; before !== undefined; ) {
      const page = await call<{ entries: Entry[]; before?: number }>(
        `/api/minutes/${minutes}/history?limit=17${before}`,
      )
      entries.unshift(...page.entries.toReversed())
      if (page.before === undefined) {
        break
      }
      before = `&before=${page.before}`
    }
    expect(entries.map(entry => `${entry.first}-${entry.last} ${entry.count} ${entry.kind}`)).toEqual(spansOf(events))
    expect(entries.reduce((sum, entry) => sum + entry.count, 0)).toBe(events.length)
  })
})
