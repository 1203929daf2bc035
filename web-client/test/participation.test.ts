import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Session, unsaved, view, type Wish, wordsOf } from '../src/core'
import { type Line, Participation } from '../src/link'
import { LinkInMemory } from './link-in-memory'
import { EMPTY, ServerInMemory, words } from './server'

function edit(at: number, insert: string): Wish {
  return { type: 'EditText', text: 'notes', delta: at > 0 ? [{ retain: at }, { insert }] : [{ insert }] }
}

describe('A participation', () => {
  let server: ServerInMemory
  let links: LinkInMemory[]

  beforeEach(() => {
    vi.useFakeTimers()
    server = new ServerInMemory(EMPTY)
    links = []
  })
  afterEach(() => vi.useRealTimers())

  async function joins(client: string, stored?: Session) {
    const link = new LinkInMemory(server, links)
    const seen: { session?: Session; line?: Line } = {}
    const onlooker = {
      changed: (session: Session) => void (seen.session = session),
      line: (line: Line) => void (seen.line = line),
    }
    const participation = new Participation(link, EMPTY.minutes, client, onlooker, stored)
    await vi.advanceTimersByTimeAsync(0)
    return { link, seen, participation, words: () => words(view(seen.session!)) }
  }

  it('saves what its author wishes and shows what others do', async () => {
    const ana = await joins('ana')
    const ben = await joins('ben')
    ana.participation.wish([edit(0, 'Hola')])
    ben.participation.wish([edit(4, ' a todos')])
    await vi.advanceTimersByTimeAsync(10)
    expect(ana.words()).toBe('Hola a todos')
    expect(ben.words()).toBe('Hola a todos')
    expect(unsaved(ana.seen.session!)).toBe(0)
  })

  it('shows what is there before there is a line, and sends what was wished once there is', async () => {
    const link = new LinkInMemory(server, links)
    const raise = link.raise.bind(link)
    link.raise = () => {}
    let session: Session | undefined
    const participation = new Participation(link, EMPTY.minutes, 'ana', { changed: now => (session = now) })
    await vi.advanceTimersByTimeAsync(0)
    expect(session?.synced).toEqual(EMPTY)
    participation.wish([edit(0, 'x')])
    expect(link.sent).toEqual([])

    raise()
    await vi.advanceTimersByTimeAsync(10)
    expect(wordsOf(server.state.content.notes)).toBe('x')
  })

  it('takes a refused place of its author for no answer to what it sent', async () => {
    const ana = await joins('ana')
    ana.link.loses = 'commands'
    ana.participation.wish([edit(0, 'x')])
    ana.participation.wish([{ type: 'ReviseHeading', changes: { venue: 'La sala' } }])
    ana.link.listener?.answered({ minutes: EMPTY.minutes, refusal: 'MALFORMED', message: 'No such part' })
    ana.link.loses = 'nothing'
    await vi.advanceTimersByTimeAsync(3_000)
    expect(ana.link.sent[1]).toEqual(ana.link.sent[0])
    expect(unsaved(ana.seen.session!)).toBe(0)
  })

  it('keeps what is wished while the line is down, and sends it when it is back', async () => {
    const ana = await joins('ana')
    const ben = await joins('ben')
    ana.link.cut()
    ana.participation.wish([edit(0, 'sin línea')])
    ben.participation.wish([edit(0, 'con línea, ')])
    expect(ana.seen.line).toBe('down')
    expect(unsaved(ana.seen.session!)).toBe(1)

    ana.link.raise()
    await vi.advanceTimersByTimeAsync(10)
    expect(unsaved(ana.seen.session!)).toBe(0)
    expect(wordsOf(server.state.content.notes)).toBe('con línea, sin línea')
  })

  it('sends what a dead line swallowed at once when the line is tried anew', async () => {
    const ana = await joins('ana')
    ana.link.loses = 'commands'
    ana.participation.wish([edit(0, 'x')])
    ana.link.loses = 'nothing'
    ana.participation.retry()
    await vi.advanceTimersByTimeAsync(10)
    expect(unsaved(ana.seen.session!)).toBe(0)
    expect(wordsOf(server.state.content.notes)).toBe('x')
  })

  it('sends again, exactly as before, what was not answered', async () => {
    const ana = await joins('ana')
    ana.link.loses = 'commands'
    ana.participation.wish([edit(0, 'x')])
    ana.link.loses = 'nothing'
    await vi.advanceTimersByTimeAsync(3_000)
    expect(ana.link.sent[1]).toEqual(ana.link.sent[0])
    expect(unsaved(ana.seen.session!)).toBe(0)
    expect(wordsOf(server.state.content.notes)).toBe('x')
  })

  it('fetches an event that got lost, once the server repeats its answer', async () => {
    const ana = await joins('ana')
    ana.link.loses = 'events'
    ana.participation.wish([edit(0, 'x')])
    ana.link.loses = 'nothing'
    await vi.advanceTimersByTimeAsync(3_000)
    expect(unsaved(ana.seen.session!)).toBe(0)
    expect(server.events).toHaveLength(1)
  })

  it('fetches page after page what it missed', async () => {
    const ana = await joins('ana')
    const ben = await joins('ben')
    ana.link.cut()
    for (let i = 0; i < 20; i++) {
      ben.participation.wish([edit(i, 'b')])
    }
    ana.link.raise()
    await vi.advanceTimersByTimeAsync(10)
    expect(ana.words()).toBe('b'.repeat(20))
  })

  it('goes on with a stored session, after a reload, without doing anything twice', async () => {
    const ana = await joins('ana')
    ana.link.loses = 'events'
    ana.participation.wish([edit(0, 'antes ')])
    ana.participation.wish([edit(6, 'y después')])
    ana.participation.close()

    const again = await joins('ana', ana.seen.session)
    await vi.advanceTimersByTimeAsync(3_000)
    expect(again.words()).toBe('antes y después')
    expect(unsaved(again.seen.session!)).toBe(0)
    expect(wordsOf(server.state.content.notes)).toBe('antes y después')
  })

  it('sends again what the server was too busy for, however much others write meanwhile', async () => {
    const ana = await joins('ana')
    const ben = await joins('ben')
    let busy = true
    server.refuse = command => (busy && command.client === 'ana' ? 'OVERLOADED' : undefined)
    ana.participation.wish([edit(0, 'x')])
    busy = false
    for (let i = 0; i < 10; i++) {
      ben.participation.wish([edit(0, 'b')])
      await vi.advanceTimersByTimeAsync(500)
    }
    expect(unsaved(ana.seen.session!)).toBe(0)
    expect(ana.words()).toContain('x')
  })

  it('tells no more once it is closed', async () => {
    const ana = await joins('ana')
    const before = ana.seen.session
    ana.link.cut()
    ana.participation.close()
    await vi.advanceTimersByTimeAsync(5_000)
    expect(ana.participation.wish([edit(0, 'x')])).toBe(false)
    expect(ana.seen.session).toBe(before)
  })

  it('says that somebody must sign in', async () => {
    const ana = await joins('ana')
    ana.link.listener!.turnedAway()
    expect(ana.seen.line).toBe('turned away')
  })
})
