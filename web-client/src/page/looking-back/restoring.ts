import { type Agreement, type Content, Delta, type Wish } from '../../core'

/**
 * What is to be wished so that an agreement reads again as it did. It keeps its place; a topic that is no longer there
 * and people who are no longer listed cannot be referred to, so the people are kept by their names alone.
 */
export function wishesToRestore(then: Agreement, now: Agreement, content: Content): Wish[] {
  const agreement = then.id
  const topic = content.topics.some(one => one.id === then.topic) ? then.topic : undefined
  const listed = new Set(content.attendees.map(one => one.id))
  const responsible = then.responsible.map(({ name, attendee }) =>
    attendee !== undefined && listed.has(attendee) ? { name, attendee } : { name },
  )
  const delta = new Delta(now.wording).diff(new Delta(then.wording)).ops
  const inside: Wish[] = []
  if (delta.length > 0) {
    inside.push({ type: 'EditText', text: `agreement:${agreement}`, delta })
  }
  if (then.kind !== now.kind || topic !== now.topic) {
    inside.push({ type: 'ClassifyAgreement', agreement, kind: then.kind ?? null, topic: topic ?? null })
  }
  if (JSON.stringify(responsible) !== JSON.stringify(now.responsible)) {
    inside.push({ type: 'AssignAgreement', agreement, responsible })
  }
  if (then.due !== now.due) {
    inside.push({ type: 'SetDueDate', agreement, ...(then.due === undefined ? {} : { due: then.due }) })
  }
  const sameFate = then.status === now.status && then.withdrawnBecause === now.withdrawnBecause
  // What is withdrawn cannot be written in: it is reopened first, and withdrawn again for the reason of then.
  const reopened = now.status === 'WITHDRAWN' ? !sameFate || inside.length > 0 : now.status !== 'OPEN' && !sameFate
  return [
    ...(reopened ? [{ type: 'ReinstateAgreement', agreement } as const] : []),
    ...inside,
    ...fateOf(then, reopened ? 'OPEN' : now.status),
  ]
}

function fateOf(then: Agreement, status: Agreement['status']): Wish[] {
  if (then.status === status || then.status === 'OPEN') {
    return []
  }
  return then.status === 'FULFILLED'
    ? [{ type: 'FulfilAgreement', agreement: then.id }]
    : [{ type: 'WithdrawAgreement', agreement: then.id, reason: then.withdrawnBecause ?? '' }]
}
