import type { Op } from '../../core'

const CONTROL = /[^\P{Cc}\t\n]/gu
const LISTS = ['ordered', 'bullet']
const LINKS = /^(https?:\/\/|mailto:)\S+$/i

/** An address as a link of minutes can hold it, from what somebody typed; nothing if it is none. */
export function linkOf(typed: string): string | undefined {
  const trimmed = typed.trim()
  const whole = /^[a-z][a-z0-9+.-]*:/i.test(trimmed) ? trimmed : trimmed.includes('@') ? `mailto:${trimmed}` : `https://${trimmed}`
  return trimmed !== '' && LINKS.test(whole) && URL.canParse(whole) ? whole : undefined
}

/** What comes from elsewhere, without what no text of minutes may hold: control characters, other lists and links. */
export function pasted(ops: Op[]): Op[] {
  return ops.flatMap(op => {
    const insert = typeof op.insert === 'string' ? op.insert.replace(/\r\n?/g, '\n').replace(CONTROL, '') : ''
    return insert === '' ? [] : [{ insert, ...looksOf(op) }]
  })
}

function looksOf({ attributes = {} }: Op): Pick<Op, 'attributes'> {
  const { link, list, ...looks } = attributes
  const kept = {
    ...looks,
    ...(typeof link === 'string' && LINKS.test(link) ? { link } : {}),
    ...(list === undefined ? {} : { list: LISTS.includes(String(list)) ? list : 'bullet' }),
  }
  return Object.keys(kept).length === 0 ? {} : { attributes: kept }
}
