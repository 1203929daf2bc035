import type { Answer, Id, MinutesState, Wish } from '../../core'
import { RequestFailed } from '../../link'
import { past } from './api'
import { wishesToRestore } from './restoring'

/** Sends wishes that belong together, in the name of a client of their own. @throws RequestFailed */
export async function sent(minutes: Id, base: number, wishes: Wish[]): Promise<void> {
  const client = crypto.randomUUID()
  const commands = wishes.map((wish, index) => ({ client, number: index + 1, base, ...wish }))
  // Sent again as it was, nothing can happen twice; so one lost answer is no reason to give up.
  const answers = await past.send(minutes, commands).catch((problem: unknown) => {
    if (problem instanceof RequestFailed && (problem.status === 0 || problem.status === 503)) {
      return past.send(minutes, commands)
    }
    throw problem
  })
  answers.forEach(requireTaken)
}

function requireTaken(answer: Answer): void {
  if (answer.outcome === 'REFUSED' && answer.refusal !== 'NO_CHANGE') {
    throw new RequestFailed(200, answer.refusal, answer.message)
  }
}

/** Makes one agreement read as it did in an earlier state; true if anything had to be changed. @throws RequestFailed */
export async function agreementRestored(minutes: Id, agreement: Id, then: MinutesState): Promise<boolean> {
  const wanted = agreementIn(then, agreement)
  if (wanted === undefined) {
    throw new RequestFailed(200, 'UNKNOWN_PART', 'The agreement was not there then')
  }
  let now = await past.now(minutes)
  const away = agreementIn(now, agreement) === undefined
  if (away) {
    await sent(minutes, now.revision, [{ type: 'ReinstateAgreement', agreement }])
    now = await past.now(minutes)
  }
  const present = agreementIn(now, agreement)
  if (present === undefined) {
    throw new RequestFailed(200, 'GONE', 'The agreement was taken out again')
  }
  const wishes = wishesToRestore(wanted, present, now.content)
  if (wishes.length > 0) {
    await sent(minutes, now.revision, wishes)
  }
  return away || wishes.length > 0
}

function agreementIn(state: MinutesState, id: Id) {
  return state.content.agreements.find(one => one.id === id)
}
