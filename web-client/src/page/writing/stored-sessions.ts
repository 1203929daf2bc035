import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import { type Id, type Session, unsaved } from '../../core'

interface Stored extends DBSchema {
  sessions: { key: [Id, Id]; value: Session & { minutes: Id }; indexes: { minutes: Id } }
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
  private writing = false

  /** @param failed hears that nothing can be kept, such as in a browser without storage */
  constructor(private readonly failed: () => void) {}

  keep(session: Session): void {
    this.next = session
    if (!this.writing) {
      void this.write()
    }
  }

  private async write(): Promise<void> {
    this.writing = true
    try {
      while (this.next !== undefined) {
        const session = this.next
        this.next = undefined
        await kept(session)
      }
    } catch {
      this.failed()
    } finally {
      this.writing = false
    }
  }
}

async function kept(session: Session): Promise<void> {
  const minutes = session.synced.minutes
  if (unsaved(session) > 0 || session.unplaced.length > 0) {
    await (await stored()).put('sessions', { ...session, minutes })
  } else {
    await (await stored()).delete('sessions', [minutes, session.client])
  }
}

/** The sessions of these minutes in which something waits and whose page is no longer there; they are ours now. */
export async function adopted(minutes: Id): Promise<Session[]> {
  const left: Session[] = []
  for (const session of await (await stored()).getAllFromIndex('sessions', 'minutes', minutes)) {
    if (await claimed(session.client)) {
      left.push(session)
    }
  }
  return left
}

/** Makes a client ours for as long as this page lives; false if another page of this browser has it. */
export function claimed(client: Id): Promise<boolean> {
  return new Promise(resolve => {
    void navigator.locks.request(`minuta-${client}`, { ifAvailable: true }, lock => {
      resolve(lock !== null)
      return lock === null ? undefined : new Promise(() => {})
    })
  })
}
