import { useContext, useMemo } from 'react'
import type { Content, FollowUp, Responsible } from '../../core'
import { LanguageContext, type Words, WORDS } from '../words'
import { roman } from '../writing/things'
import type { Entry } from './api'

/** Says the past in words for people. */
export interface Telling {
  /** A value as people write it; empty if there is none. */
  value: (name: string, value: unknown) => string
  /** What a value is called. */
  valueName: (name: string) => string
  /** What somebody did, without who. */
  deed: (entry: Pick<Entry, 'kind' | 'part' | 'label' | 'number' | 'values' | 'restored'>) => string
}

export function useTelling(content?: Content): Telling {
  const { language } = useContext(LanguageContext)
  return useMemo(() => {
    const words = WORDS[language]
    const days = new Intl.DateTimeFormat(language === 'es' ? 'es-MX' : 'en', { dateStyle: 'long', timeZone: 'UTC' })
    const day = (one: string) => days.format(new Date(`${one.slice(0, 10)}T00:00Z`))
    return {
      value: (name, value) => (value === undefined || value === null ? '' : told(fieldOf(name), value, words, day, content)),
      valueName: name => words.lookingBack.values[fieldOf(name)] ?? fieldOf(name),
      deed: entry => {
        const say = words.lookingBack.did[entry.kind] ?? words.lookingBack.didOther
        return say(partName(entry, words), entry.restored)
      },
    }
  }, [language, content])
}

function fieldOf(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1)
}

function told(field: string, value: unknown, words: Words, day: (day: string) => string, content?: Content): string {
  switch (field) {
    case 'heldOn':
    case 'issuedOn':
    case 'due':
      return day(String(value))
    case 'startsAt':
    case 'endsAt':
      return String(value).slice(0, 5)
    case 'number':
      return roman(Number(value))
    case 'modality':
      return words.heading[value as 'REMOTE']
    case 'part':
    case 'attendance':
      return words.attendees[value as 'REMOTE']
    case 'kind':
      return words.agreements[value as 'NOTE']
    case 'status':
    case 'language':
      return words.lookingBack.enumerated[String(value)] ?? String(value)
    case 'responsible':
      return (value as Responsible[]).map(one => one.name).join(', ')
    case 'topic':
      return content?.topics.find(topic => topic.id === value)?.title ?? '…'
    case 'followUp': {
      const { on, at, venue } = value as FollowUp
      return [day(on), at?.slice(0, 5), venue].filter(part => part !== undefined).join(', ')
    }
    default:
      return String(value)
  }
}

function partName(entry: Pick<Entry, 'part' | 'label' | 'number' | 'values'>, words: Words): string {
  const names = words.lookingBack.partName
  const [kind = '', id = ''] = entry.part.split(':')
  switch (kind) {
    case 'attendee':
    case 'topic':
      return names[kind](entry.label ?? '')
    case 'agreement': {
      const former = entry.values.find(one => one.value === `${entry.part}.number`)?.from
      const number = entry.number ?? (former as number | undefined)
      return names.agreement(number === undefined ? '' : roman(number))
    }
    case 'revision':
      return names.revision(id)
    case 'heading':
    case 'notes':
    case 'followUp':
      return names[kind]
    default:
      return names.minutes
  }
}
