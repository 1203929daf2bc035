import { WebSocket as NodeWebSocket } from 'ws'
import { StompLink } from '../src'

export const SERVER = process.env['MINUTA_SERVER'] ?? ''
export const TOKENS = (process.env['MINUTA_TOKENS'] ?? '').split(',')

export function headersOf(token: string): Record<string, string> {
  return { Authorization: `Bearer ${token}` }
}

export function linkOf(token: string): StompLink {
  const headers = headersOf(token)
  return new StompLink({
    server: SERVER,
    headers: () => headers,
    webSocket: url => new NodeWebSocket(url, ['v12.stomp'], { headers }) as unknown as WebSocket,
  })
}

export async function call<T>(path: string, body?: unknown): Promise<T> {
  const answer = await fetch(SERVER + path, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { ...headersOf(TOKENS[0]!), ...(body === undefined ? {} : { 'Content-Type': 'application/json' }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  if (!answer.ok) {
    throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
  }
  return (await answer.json()) as T
}
