import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import { type Id, type Session, unsaved } from '../../core'

/** A session, of which minutes it is, and whose words wait in it: only that person may send them. */
type StoredSession = Session & { minutes: Id; person: Id }

interface Stored extends DBSchema {
  sessions: { key: [Id, Id]; value: StoredSession; indexes: { minutes: Id } }
}

let database: Promise<IDBPDatabase<Stored>> | undefined

function stored(): Promise<IDBPDatabase<Stored>> {
  database ??= openDB<Stored>('minuta', 1, {
    upgrade: fresh => {
      fresh.createObjectStore('sessions', { keyPath: ['minutes', 'client'] }).createIndex('minutes', 'minutes')
    },
  })
  return database
}

/**
 * Keeps the session of one page as long as something in it waits, so that a reload, a crash or a day offline lose
 * nothing. Each is written as soon as the one before is; of those that came meanwhile only the last one.
 */
export class SessionKeeper {
  private next: Session | undefined
  private writing: Promise<void> | undefined

  /**
   * @param person whose session it is
   * @param failed hears that nothing can be kept, such as in a browser without storage
   */
  constructor(
    private readonly person: Id,
    private readonly failed: () => void,
  ) {}

  keep(session: Session): void {
    this.next = session
    this.writing ??= this.write()
  }

  /** Writes at once: the page may end before it is told that the former one is written. */
  flush(): void {
    const session = this.next
    this.next = undefined
    if (session !== undefined) {
      void kept(session, this.person).catch(this.failed)
    }
  }

  /** Once all that was to be kept is. */
  async done(): Promise<void> {
    await this.writing
  }

  private async write(): Promise<void> {
    try {
      while (this.next !== undefined) {
        const session = this.next
        this.next = undefined
        await kept(session, this.person)
      }
    } catch {
      this.failed()
    } finally {
      this.writing = undefined
    }
  }
}

/** Committed without waiting for an answer, so that it is done even if the page ends right now. */
async function kept(session: Session, person: Id): Promise<void> {
  const minutes = session.synced.minutes
  const transaction = (await stored()).transaction('sessions', 'readwrite')
  const request =
    unsaved(session) > 0 || session.unplaced.length > 0
      ? transaction.store.put({ ...session, minutes, person })
      : transaction.store.delete([minutes, session.client])
  transaction.commit()
  await Promise.all([request, transaction.done])
}

/** A client that is this page's own, so that no other page of this browser goes on in its name. */
export interface Claim {
  client: Id
  release: () => void
}

/** Pages that were left a moment ago and still write down what waits. */
let partings: Promise<unknown> = Promise.resolve()

/** Gives clients back once what waits in their names is kept: whoever opens these minutes next goes on with it. */
export function part(claims: Claim[], kept: Promise<unknown>): void {
  const before = partings
  partings = Promise.all([before, kept]).finally(() => claims.forEach(claim => claim.release()))
}

/** Somebody's sessions of these minutes in which something waits and whose page is no longer there; they are ours now. */
export async function adopted(minutes: Id, person: Id): Promise<(Claim & { session: Session })[]> {
  await partings
  const left: (Claim & { session: Session })[] = []
  const store = await stored()
  for (const { person: whose, client } of await store.getAllFromIndex('sessions', 'minutes', minutes)) {
    const claim = whose === person ? await claimed(client) : undefined
    // Read only now that nobody else writes it.
    const now = claim === undefined ? undefined : await store.get('sessions', [minutes, client])
    if (claim !== undefined && now === undefined) {
      claim.release()
    } else if (claim !== undefined && now !== undefined) {
      const { person: _, ...session } = now
      left.push({ ...claim, session })
    }
  }
  return left
}

/** Makes a client ours until it is released or this page ends; nothing if another page of this browser has it. */
export function claimed(client: Id): Promise<Claim | undefined> {
  return new Promise(resolve => {
    void navigator.locks.request(`minuta-${client}`, { ifAvailable: true }, lock => {
      if (lock === null) {
        resolve(undefined)
        return undefined
      }
      return new Promise<void>(release => resolve({ client, release }))
    })
  })
}
