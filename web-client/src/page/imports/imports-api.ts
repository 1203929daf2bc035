import type { Id } from '../../core'
import { request } from '../api'

/** A place of a document of whose reading the server was not sure. */
export interface Doubt {
  line: number
  words: string
  code: string
}

export interface Imported {
  minutes: Id
  revision: number
  warnings: Doubt[]
}

/** Reads a document into new minutes. */
export function readDocument(file: File): Promise<Imported> {
  return request('POST', '/api/imports', file, 'text/plain')
}
