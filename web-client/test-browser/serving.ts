import type { TestProject } from 'vitest/node'
import { firstPerson, type Person } from './people'
import { RunningServer } from './running-server'

declare module 'vitest' {
  interface ProvidedContext {
    server: string
    ana: Person
  }
}

/** One server for all tests that do not end theirs, and its first account. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await RunningServer.started()
  project.provide('server', server.address)
  project.provide('ana', await firstPerson(server.address, await server.setupCode()))
  return () => server.close()
}
