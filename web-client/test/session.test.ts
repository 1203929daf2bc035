import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  answered,
  begun,
  composed,
  isBehind,
  received,
  refusedTogether,
  toSend,
  toSendAgain,
  unsaved,
  view,
  wished,
  wordsOf,
} from '../src/core'
import type { Command, Op, Session, TextChange, Wish } from '../src/core'
import { EMPTY, ServerInMemory, words } from './server'

function edit(...delta: Op[]): Wish {
  return { type: 'EditText', text: 'notes', delta }
}

/** A page with an editor that is told of changes, as a person sees it. */
class Page {
  session: Session
  editor: Op[] = []
  private heard = 0

  constructor(
    readonly name: string,
    readonly server: ServerInMemory,
  ) {
    this.session = begun(name, EMPTY)
  }

  type(...delta: Op[]): this {
    this.editor = composed(this.editor, delta)
    this.session = wished(this.session, edit(...delta))
    return this
  }

  send(): Command[] {
    const { session, commands } = toSend(this.session)
    this.session = session
    return commands
  }

  /** Sends what it has and hears the answers, but not yet the events. */
  submit(commands = this.send()): this {
    for (const command of commands) {
      this.take(answered(this.session, this.server.submit(command).answer))
    }
    return this
  }

  /** Hears what was committed since it last did. */
  hear(most = Infinity): this {
    const events = this.server.events.slice(this.heard, this.heard + most)
    this.heard += events.length
    this.take(received(this.session, events))
    return this
  }

  private take({ session, changes }: { session: Session; changes: TextChange[] }): void {
    this.session = session
    for (const change of changes.filter(one => one.text === 'notes')) {
      this.editor = composed(this.editor, change.delta)
    }
  }
}

function table(...names: string[]): { server: ServerInMemory; pages: Page[] } {
  const server = new ServerInMemory(EMPTY)
  return { server, pages: names.map(name => new Page(name, server)) }
}

describe('A session', () => {
  it('shows at once what was typed, and calls it unsaved until its event comes', () => {
    const { pages } = table('ana')
    const ana = pages[0]!.type({ insert: 'Hola' })
    expect(words(view(ana.session))).toBe('Hola')
    expect(unsaved(ana.session)).toBe(1)

    ana.submit()
    expect(unsaved(ana.session)).toBe(1)

    ana.hear()
    expect(unsaved(ana.session)).toBe(0)
    expect(wordsOf(ana.session.synced.content.notes)).toBe('Hola')
  })

  it('joins what is typed while a batch is unanswered', () => {
    const { pages } = table('ana')
    const ana = pages[0]!.type({ insert: 'H' })
    const first = ana.send()
    ana.type({ retain: 1 }, { insert: 'o' }).type({ retain: 2 }, { insert: 'la' })
    expect(ana.send()).toEqual([])

    ana.submit(first).hear()
    expect(ana.send()).toMatchObject([{ number: 2, base: 2, delta: [{ retain: 1 }, { insert: 'ola' }] }])
  })

  it('sends again exactly what it sent, whatever others did meanwhile', () => {
    const { pages } = table('ana', 'ben')
    const [ana, ben] = pages as [Page, Page]
    ana.type({ insert: 'A' })
    const sent = ana.send()
    ben.type({ insert: 'B' }).submit()
    ana.hear()
    expect(toSendAgain(ana.session)).toEqual(sent)
    expect(words(view(ana.session))).toBe('BA')
  })

  it('sends nothing while something that was announced is missing', () => {
    const { pages } = table('ana', 'ben')
    const [ana, ben] = pages as [Page, Page]
    ben.type({ insert: '1' }).submit().hear().type({ insert: '2' }).submit()
    const { session } = received(ana.session, ana.server.events.slice(1))
    expect(isBehind(session)).toBe(true)
    expect(toSend(wished(session, edit({ insert: 'x' }))).commands).toEqual([])
  })

  it('knows its own event again, though it was kept before it was sent', () => {
    const { pages } = table('ana')
    const ana = pages[0]!.type({ insert: 'x' })
    const kept = ana.session
    ana.submit().type({ retain: 1 }, { insert: 'y' })
    const { session } = received(kept, ana.server.events)
    expect(unsaved(session)).toBe(0)
    expect(words(view(session))).toBe('x')
    expect(toSend(wished(session, edit({ insert: 'z' }))).commands).toMatchObject([{ number: 2 }])
  })

  it('says what its author was looking at when they began to type a value', () => {
    const { pages } = table('ana')
    const ana = pages[0]!.type({ insert: 'x' }).submit().hear()
    const session = wished(ana.session, { type: 'ReviseHeading', changes: { venue: 'La sala' } }, 1)
    expect(toSend(session).commands).toMatchObject([{ base: 1 }])
  })

  it('passes over events that it knows', () => {
    const { pages } = table('ana')
    const ana = pages[0]!.type({ insert: 'x' }).submit().hear()
    const again = received(ana.session, ana.server.events)
    expect(again.session).toEqual(ana.session)
    expect(again.changes).toEqual([])
  })

  it('keeps the words of an edit that was refused, and takes them out of the text', () => {
    const { server, pages } = table('ana')
    const ana = pages[0]!.type({ insert: 'queda ' }).submit().hear()
    server.refuse = () => 'GONE'
    ana.type({ retain: 6 }, { insert: 'perdido' })
    const sent = ana.send()
    ana.type({ retain: 13 }, { insert: ' y más' })
    ana.submit(sent)
    expect(ana.session.unplaced).toMatchObject([
      { refusal: 'GONE', wish: { delta: [{ retain: 6 }, { insert: 'perdido' }] } },
    ])
    expect(words(view(ana.session))).toBe('queda  y más')
    expect(wordsOf(ana.editor)).toBe('queda  y más')
  })

  it('fits what was typed on top of a refused edit to a text that went and came back', () => {
    const { server, pages } = table('ana', 'ben')
    const [ana, ben] = pages as [Page, Page]
    const inTopic = (...delta: Op[]): Wish => ({ type: 'EditText', text: 'topic:t', delta })
    const does = (page: Page, wish: Wish) => {
      page.session = wished(page.session, wish)
      page.submit().hear()
    }
    does(ben, { type: 'AddTopic', topic: 't', title: 'Tema' })
    does(ben, inTopic({ insert: 'uno' }))
    ana.hear()
    does(ben, { type: 'RemoveTopic', topic: 't' })
    ana.session = wished(ana.session, inTopic({ retain: 3 }, { insert: ' dos' }))
    const sent = ana.send()
    ana.session = wished(ana.session, inTopic({ retain: 7 }, { insert: ' tres' }))
    ana.hear()
    server.refuse = () => 'GONE'
    ana.submit(sent)
    server.refuse = () => undefined
    does(ben, { type: 'ReinstateTopic', topic: 't' })
    ana.hear().submit().hear()

    expect(words(server.state.content, 'topic:t')).toBe('uno tres')
    expect(words(view(ana.session), 'topic:t')).toBe('uno tres')
  })

  it('sends under a new number what was based on too old a revision', () => {
    const { server, pages } = table('ana')
    server.refuse = command => (command.number === 1 ? 'HISTORY_TOO_SHORT' : undefined)
    const ana = pages[0]!.type({ insert: 'tarde' }).submit()
    expect(ana.session.unplaced).toEqual([])
    ana.submit().hear()
    expect(wordsOf(server.state.content.notes)).toBe('tarde')
    expect(server.events[0]?.number).toBe(2)
  })

  it('takes what the record says already for done', () => {
    const { server, pages } = table('ana')
    server.refuse = () => 'NO_CHANGE'
    const ana = pages[0]!
    ana.session = wished(ana.session, { type: 'ReviseHeading', changes: { title: 'Minuta' } })
    ana.submit()
    expect(unsaved(ana.session)).toBe(0)
    expect(ana.session.unplaced).toEqual([])
  })

  it('lets both see it if somebody else set the same value while a wish waited', () => {
    const { server, pages } = table('ana', 'ben')
    const [ana, ben] = pages as [Page, Page]
    ana.session = wished(ana.session, { type: 'ReviseHeading', changes: { title: 'De Ana' } })
    ben.session = wished(ben.session, { type: 'ReviseHeading', changes: { title: 'De Ben' } })
    ben.submit().hear()
    ana.hear().submit()
    expect(server.state.content.heading.title).toBe('De Ben')
    expect(ana.session.unplaced).toMatchObject([{ refusal: 'CHANGED_MEANWHILE' }])
  })

  it('does not overwrite it either when the wish has to go out under a new number', () => {
    const { server, pages } = table('ana', 'ben')
    const [ana, ben] = pages as [Page, Page]
    server.refuse = command => (command.client === 'ana' && command.number === 1 ? 'NUMBER_PASSED' : undefined)
    ana.session = wished(ana.session, { type: 'ReviseHeading', changes: { title: 'De Ana' } })
    const sent = ana.send()
    ben.session = wished(ben.session, { type: 'ReviseHeading', changes: { title: 'De Ben' } })
    ben.submit().hear()
    ana.submit(sent).hear().submit()
    expect(server.state.content.heading.title).toBe('De Ben')
    expect(ana.session.unplaced).toMatchObject([{ refusal: 'CHANGED_MEANWHILE', number: 2 }])
  })

  it('keeps the order of what has to go out again', () => {
    const { server, pages } = table('ana')
    const ana = pages[0]!
    server.refuse = command => (command.number <= 3 ? 'NUMBER_PASSED' : undefined)
    for (const topic of ['t1', 't2', 't3']) {
      ana.session = wished(ana.session, { type: 'AddTopic', topic, title: topic })
    }
    ana.submit()
    ana.session = wished(ana.session, { type: 'AddTopic', topic: 't4', title: 't4' })
    ana.submit().hear()
    expect(server.state.content.topics.map(topic => topic.id)).toEqual(['t1', 't2', 't3', 't4'])
  })

  it('finds out by sending one by one which of a batch the server cannot read', () => {
    const { server, pages } = table('ana')
    const ana = pages[0]!
    ;['t1', 'bad', 't3'].forEach(topic => {
      ana.session = wished(ana.session, { type: 'AddTopic', topic, title: topic })
    })
    ana.send()
    ana.session = refusedTogether(ana.session, 'MALFORMED').session
    for (let i = 0; i < 3; i++) {
      const [command] = ana.send()
      if (command?.type === 'AddTopic' && command.topic === 'bad') {
        ana.session = refusedTogether(ana.session, 'MALFORMED').session
      } else {
        ana.submit([command!]).hear()
      }
    }
    expect(server.state.content.topics.map(topic => topic.id)).toEqual(['t1', 't3'])
    expect(ana.session.unplaced).toMatchObject([{ wish: { topic: 'bad' } }])
    expect(unsaved(ana.session)).toBe(0)
  })

  it('keeps what is larger than the server takes, without sending it', () => {
    const { pages } = table('ana')
    const ana = pages[0]!.type({ insert: '議'.repeat(100_000) })
    const { session, commands, changes } = toSend(ana.session)
    expect(commands).toEqual([])
    expect(session.unplaced).toMatchObject([{ refusal: 'TOO_MUCH' }])
    expect(changes).toEqual([{ text: 'notes', delta: [{ delete: 100_000 }] }])
  })

  it('forgets what was offered back once it turns out to be in the record', () => {
    const { server, pages } = table('ana')
    const ana = pages[0]!.type({ insert: 'x' })
    const sent = ana.send()
    server.refuse = () => 'GONE'
    ana.submit(sent)
    server.refuse = () => undefined
    server.submit(sent[0]!)
    ana.hear()
    expect(ana.session.unplaced).toEqual([])
    expect(words(view(ana.session))).toBe('x')
    expect(wordsOf(ana.editor)).toBe('x')
  })

  it('sends a very long wait in several batches', () => {
    const { pages } = table('ana')
    const ana = pages[0]!
    for (let i = 0; i < 250; i++) {
      ana.session = wished(ana.session, { type: 'AddTopic', topic: `t${i}`, title: `Tema ${i}` })
    }
    for (let i = 0; i < 3; i++) {
      ana.submit().hear()
    }
    expect(unsaved(ana.session)).toBe(0)
    expect(ana.server.state.content.topics.map(topic => topic.id)).toEqual(
      Array.from({ length: 250 }, (_, i) => `t${i}`),
    )
  })
})

describe('Any number of sessions', () => {
  const step = fc.record({
    page: fc.nat(2),
    act: fc.constantFrom('type', 'type', 'type', 'send', 'resend', 'hear', 'hear one'),
    at: fc.nat(),
    kind: fc.constantFrom('insert', 'delete', 'format'),
    words: fc.constantFrom('a', 'bc', '\n', '🎨', 'ñ '),
    refused: fc.integer({ min: 0, max: 9 }),
  })

  it('come to the same words, in view and editor, whatever order things happen in', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 120 }), steps => {
        const { server, pages } = table('ana', 'ben', 'eva')
        const sent = pages.map(() => [] as Command[])
        for (const { page: index, act, at, kind, words: typed, refused } of steps) {
          const page = pages[index]!
          server.refuse = () => (refused === 0 ? 'GONE' : refused === 1 ? 'HISTORY_TOO_SHORT' : undefined)
          if (act === 'type') {
            page.type(...change(page.editor, at, kind, typed))
          } else if (act === 'send') {
            sent[index] = page.send()
            page.submit(sent[index])
          } else if (act === 'resend') {
            page.submit(toSendAgain(page.session))
          } else {
            page.hear(act === 'hear' ? Infinity : 1)
          }
        }
        server.refuse = () => undefined
        for (let round = 0; round < 6; round++) {
          pages.forEach(page => page.hear().submit(toSendAgain(page.session)).hear().submit().hear())
        }
        pages.forEach(page => page.hear())
        for (const page of pages) {
          expect(unsaved(page.session)).toBe(0)
          expect(page.session.synced.content).toEqual(server.state.content)
          expect(view(page.session)).toEqual(server.state.content)
          expect(page.editor).toEqual(server.state.content.notes)
        }
      }),
      { numRuns: 500 },
    )
  })
})

/** A change that fits the text and cuts no character in two. */
function change(document: Op[], at: number, kind: string, typed: string): Op[] {
  const characters = [...wordsOf(document)]
  const index = at % (characters.length + 1)
  const retain = characters.slice(0, index).join('').length
  const before: Op[] = retain > 0 ? [{ retain }] : []
  const next = characters[index]
  if (kind === 'insert' || next === undefined) {
    return [...before, { insert: typed }]
  }
  return [
    ...before,
    kind === 'delete' ? { delete: next.length } : { retain: next.length, attributes: { bold: true } },
  ]
}
