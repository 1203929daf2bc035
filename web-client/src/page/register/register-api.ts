import type { AgreementStatus, Id } from '../../core'
import { request } from '../api'
import { queryOf } from '../question'

export interface RegisteredAgreement {
  minutes: Id
  title?: string
  heldOn?: string
  revision: number
  agreement: Id
  /** None if it is withdrawn. */
  number?: number
  wording: string
  responsible: { name: string }[]
  due?: string
  recordedAt: string
  status: AgreementStatus
}

export interface RegisterPage {
  agreements: RegisteredAgreement[]
  number: number
  more: boolean
}

export interface RegisterQuestion {
  text: string
  status: AgreementStatus | ''
  responsible: string
  dueBefore: string
}

export function registered(question: RegisterQuestion, page: number): Promise<RegisterPage> {
  const { text, status, responsible, dueBefore } = question
  return request(
    'GET',
    `/api/agreements?${queryOf({ page: String(page), text, status, responsible, 'due-before': dueBefore })}`,
  )
}

/** Those of one minutes that were recorded at once, such as by reading a document, in the order of their numbers. */
export function inOrder(agreements: RegisteredAgreement[]): RegisteredAgreement[] {
  const together: RegisteredAgreement[][] = []
  for (const one of agreements) {
    const group = together.at(-1)
    const last = group?.[0]
    if (last?.minutes === one.minutes && last.due === one.due && last.recordedAt === one.recordedAt) {
      group!.push(one)
    } else {
      together.push([one])
    }
  }
  return together.flatMap(group => group.sort((one, other) => (one.number ?? Infinity) - (other.number ?? Infinity)))
}
