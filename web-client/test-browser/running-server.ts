import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

const PATIENCE_MS = 120_000

/** The whole server as a process that can be killed and started again at the same address, with data of its own. */
export class RunningServer {
  private process: ChildProcess | undefined

  private constructor(
    readonly address: string,
    private readonly folder: string,
  ) {}

  static async started(): Promise<RunningServer> {
    const server = new RunningServer(
      `http://127.0.0.1:${await freePort()}`,
      await mkdtemp(join(tmpdir(), 'minuta-page-')),
    )
    await server.start()
    return server
  }

  async start(): Promise<void> {
    const [program, ...given] = JSON.parse(process.env['MINUTA_SERVER_COMMAND'] ?? '[]') as string[]
    if (program === undefined) {
      throw new Error('MINUTA_SERVER_COMMAND says how to start a server')
    }
    const settings = [`--server.port=${new URL(this.address).port}`, `--minuta.data-folder=${join(this.folder, 'data')}`]
    const log = createWriteStream(this.log, { flags: 'a' })
    const started = spawn(program, [...given, ...settings], { stdio: ['ignore', 'pipe', 'pipe'] })
    started.stdout.pipe(log)
    started.stderr.pipe(log)
    this.process = started
    const until = Date.now() + PATIENCE_MS
    while (!(await this.answers())) {
      if (started.exitCode !== null || Date.now() > until) {
        throw new Error(`The server does not run: ${await readFile(this.log, 'utf8')}`)
      }
      await pause(100)
    }
  }

  private get log(): string {
    return join(this.folder, 'log.txt')
  }

  private answers(): Promise<boolean> {
    return fetch(`${this.address}/actuator/health`).then(
      answer => answer.ok,
      () => false,
    )
  }

  /** What the first start prints, for the first account. */
  async setupCode(): Promise<string> {
    const code = /(?:[0-9A-Z]{4}-){7}[0-9A-Z]{4}/.exec(await readFile(this.log, 'utf8'))
    if (code === null) {
      throw new Error('The server printed no code')
    }
    return code[0]
  }

  /** As if the power went: nothing is put in order first. */
  kill(): Promise<void> {
    return this.end('SIGKILL')
  }

  async close(): Promise<void> {
    await this.end('SIGTERM')
    await rm(this.folder, { recursive: true, force: true, maxRetries: 10 })
  }

  private async end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const ending = this.process
    if (ending !== undefined && ending.exitCode === null && ending.signalCode === null) {
      ending.kill(signal)
      await once(ending, 'exit')
    }
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  server.close()
  await once(server, 'close')
  return port
}
