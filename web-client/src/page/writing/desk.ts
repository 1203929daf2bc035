import {
  type Content,
  type Document,
  type Id,
  inverse,
  type MinutesState,
  type Op,
  type PartId,
  partsChanged,
  predicted,
  type Present,
  type Session,
  textOf,
  type TextChange,
  type TextId,
  type Unplaced,
  view,
  type Whereabouts,
  type Wish,
} from '../../core'
import { type Line, Participation, StompLink } from '../../link'
import { antiForgery } from '../api'
import { Backlog } from './backlog'
import { adopted, type Claim, claimed, part, SessionKeeper } from './stored-sessions'

/** What the page shows of the minutes it has open. */
export interface Shown {
  session: Session | undefined
  content: Content | undefined
  /** What could not be saved as it was wished, here or by pages that ended before they could tell. */
  unplaced: Unplaced[]
  line: Line
  present: Present[]
  problem: Error | undefined
  /** Parts that others changed while nobody looked at this page. */
  unseen: ReadonlySet<PartId>
  /** This browser keeps nothing: what waits is lost with the page. */
  forgetful: boolean
  /** A value is being typed and not yet among what waits. */
  typing: boolean
  undoable: boolean
  redoable: boolean
}

const NOTHING: Shown = {
  session: undefined,
  content: undefined,
  unplaced: [],
  line: 'opening',
  present: [],
  problem: undefined,
  unseen: new Set(),
  forgetful: false,
  typing: false,
  undoable: false,
  redoable: false,
}

/** Where one page writes in one minutes. Views subscribe to it; editors of texts hear of each change by others. */
export class Desk {
  client: Id = crypto.randomUUID()
  /** Where the next editor that opens shall take the caret to, since its text was just begun here. */
  fresh: TextId | undefined
  private shown = NOTHING
  private participations: Participation[] = []
  private readonly views = new Set<() => void>()
  private readonly editors = new Map<TextId, Set<(delta: Op[]) => void>>()
  private readonly keeper: SessionKeeper
  private readonly keepers: SessionKeeper[]
  private readonly strays = new Map<Id, Unplaced[]>()
  private claims: Claim[] = []
  private readonly unfinished = new Set<() => void>()
  private readonly backlog = new Backlog()
  private announcing = false
  private decidedAt: number | undefined
  private closed = false

  /** @param person who writes here */
  constructor(
    readonly minutes: Id,
    private readonly person: Id,
  ) {
    this.keeper = new SessionKeeper(person, () => this.show({ forgetful: true }))
    this.keepers = [this.keeper]
    window.addEventListener('offline', this.retry)
    window.addEventListener('online', this.retry)
    window.addEventListener('pagehide', this.flush)
    void this.open()
  }

  private async open(): Promise<void> {
    const left = await adopted(this.minutes, this.person).catch(() => [])
    const fresh = left.length > 0 ? undefined : await claimed(this.client)
    this.claims = [...left, ...(fresh === undefined ? [] : [fresh])]
    if (this.closed) {
      part(this.claims, Promise.resolve())
      return
    }
    const [own, ...others] = left.map(one => one.session)
    this.client = own?.client ?? this.client
    this.participations = [this.participation(own), ...others.map(other => this.sentOff(other))]
    // Shown before there is a line: it may be a long time until then.
    if (own !== undefined && this.shown.session === undefined) {
      this.take(own, [])
    }
  }

  private participation(stored: Session | undefined): Participation {
    return new Participation(
      link(),
      this.minutes,
      this.client,
      {
        changed: (session, changes) => this.take(session, changes),
        line: line => this.show({ line }),
        present: present => this.show({ present }),
        failed: problem => this.show({ problem }),
      },
      stored,
    )
  }

  /** What another page left behind is sent in its name. */
  private sentOff(other: Session): Participation {
    const keeper = new SessionKeeper(this.person, () => {})
    this.keepers.push(keeper)
    const changed = (session: Session) => {
      keeper.keep(session)
      this.strays.set(session.client, session.unplaced)
      this.show({})
    }
    return new Participation(link(), this.minutes, other.client, { changed }, other)
  }

  private take(session: Session, changes: TextChange[]): void {
    this.keeper.keep(session)
    const { session: former, content: before } = this.shown
    const content = view(session)
    this.shown = { ...this.shown, content }
    for (const { text, delta } of changes) {
      this.editors.get(text)?.forEach(hear => hear(delta))
    }
    this.show({ session, content, problem: undefined, unseen: this.unseenWith(former, before, session, content) })
  }

  private unseenWith(
    former: Session | undefined,
    before: Content | undefined,
    session: Session,
    content: Content,
  ): ReadonlySet<PartId> {
    const others = former !== undefined && former.synced.revision < session.synced.revision
    if (!others || before === undefined || document.hasFocus()) {
      return this.shown.unseen
    }
    const changed = partsChanged(before, content)
    return changed.length === 0 ? this.shown.unseen : new Set([...this.shown.unseen, ...changed])
  }

  /** What was unseen has been seen. */
  seen(): void {
    if (this.shown.unseen.size > 0) {
      this.show({ unseen: new Set() })
    }
  }

  /** Views are told once per picture; many changes may come in between. A page that nobody sees gets no pictures. */
  private show(part: Partial<Shown>): void {
    const { undoable, redoable } = this.backlog
    const session = part.session ?? this.shown.session
    const unplaced = [...(session?.unplaced ?? []), ...[...this.strays.values()].flat()]
    this.shown = { ...this.shown, ...part, unplaced, undoable, redoable }
    if (!this.announcing) {
      this.announcing = true
      if (document.hidden) {
        setTimeout(this.announce)
      } else {
        requestAnimationFrame(this.announce)
      }
    }
  }

  private readonly announce = (): void => {
    this.announcing = false
    this.views.forEach(look => look())
  }

  /**
   * Somebody began to type a value. It is taken as wished when they are done with it, or when the page is left.
   *
   * @param finish takes it as it is
   */
  begin(finish: () => void): () => void {
    this.unfinished.add(finish)
    this.show({ typing: true })
    return () => {
      this.unfinished.delete(finish)
      this.show({ typing: this.unfinished.size > 0 })
    }
  }

  readonly look = (): Shown => this.shown

  readonly subscribe = (look: () => void): (() => void) => {
    this.views.add(look)
    return () => this.views.delete(look)
  }

  /** The minutes as this page shows them. */
  readonly state = (): MinutesState | undefined => {
    const { session, content } = this.shown
    return session === undefined || content === undefined ? undefined : { ...session.synced, content }
  }

  /** What a text says now; missing if it is no longer there. */
  text(text: TextId): Document | undefined {
    return this.shown.content === undefined ? undefined : textOf(this.shown.content, text)
  }

  /** Hears how others change a text, each change as it is to be made to what the page shows. */
  hear(text: TextId, change: (delta: Op[]) => void): () => void {
    const hearing = this.editors.get(text) ?? new Set()
    this.editors.set(text, hearing.add(change))
    return () => hearing.delete(change)
  }

  /**
   * What the author wants, to be undone in one step. It is shown before the next key can be pressed, since that key may
   * be meant for what it makes; a text shows what is typed by itself.
   */
  wish(...wishes: Wish[]): void {
    this.backlog.did(this.inverses(wishes))
    this.participations[0]?.wish(wishes, this.decidedAt)
    if (wishes.some(wish => wish.type !== 'EditText')) {
      this.announce()
    }
  }

  /** What is wished within was decided by somebody who looked at an earlier revision. */
  lookingAt(revision: number | undefined, decide: () => void): void {
    this.decidedAt = revision
    try {
      decide()
    } finally {
      this.decidedAt = undefined
    }
  }

  undo(): void {
    this.travel(this.backlog.takeUndo(), inverses => this.backlog.undid(inverses))
  }

  redo(): void {
    this.travel(this.backlog.takeRedo(), inverses => this.backlog.redid(inverses))
  }

  private travel(wishes: Wish[], done: (inverses: Wish[]) => void): void {
    done(this.inverses(wishes))
    this.participations[0]?.wish(wishes)
  }

  private inverses(wishes: Wish[]): Wish[] {
    let content = this.shown.content
    const inverses: Wish[] = []
    for (const wish of wishes) {
      if (content !== undefined) {
        const back = inverse(content, wish)
        inverses.unshift(...(back === undefined ? [] : [back]))
        content = predicted(content, wish)
      }
    }
    return inverses
  }

  settle(one: Unplaced): void {
    this.participations.forEach(participation => participation.settle(one))
  }

  tell(whereabouts: Omit<Whereabouts, 'client'>): void {
    this.participations[0]?.tell(whereabouts)
  }

  /** Somebody signed in again. */
  reopen(): void {
    const session = this.shown.session
    this.participations[0]?.close()
    this.participations = this.participations.with(0, this.participation(session))
  }

  private readonly flush = (): void => {
    this.unfinished.forEach(finish => finish())
    this.keepers.forEach(keeper => keeper.flush())
  }

  private readonly retry = (): void => this.participations.forEach(participation => participation.retry())

  close(): void {
    this.closed = true
    window.removeEventListener('offline', this.retry)
    window.removeEventListener('online', this.retry)
    window.removeEventListener('pagehide', this.flush)
    this.participations.forEach(participation => participation.close())
    part(this.claims, Promise.all(this.keepers.map(keeper => keeper.done())))
  }
}

function link(): StompLink {
  return new StompLink({
    server: location.origin,
    webSocket: url => new WebSocket(url, ['v12.stomp']),
    headers: antiForgery,
  })
}
