import { createContext, useContext } from 'react'
import { en } from './en'
import { es, type Words } from './es'

export type { Words }

/** A language of the page. Minutes have their own, which their printed documents follow. */
export type PageLanguage = 'es' | 'en'

export const WORDS: Record<PageLanguage, Words> = { es, en }

const CHOSEN = 'minuta.language'

export interface Language {
  language: PageLanguage
  choose: (language: PageLanguage) => void
}

export const LanguageContext = createContext<Language>({ language: 'es', choose: () => {} })

/** What was chosen before, or else what the browser prefers. */
export function firstLanguage(): PageLanguage {
  const chosen = localStorage.getItem(CHOSEN)
  if (chosen === 'es' || chosen === 'en') {
    return chosen
  }
  return navigator.languages.find(one => /^(es|en)\b/.test(one))?.startsWith('en') ? 'en' : 'es'
}

export function remember(language: PageLanguage): void {
  localStorage.setItem(CHOSEN, language)
}

export function useWords(): Words {
  return WORDS[useContext(LanguageContext).language]
}

/** Writes days as people of the page's language do. */
export function useDates(): { day: (day: string) => string } {
  const { language } = useContext(LanguageContext)
  const locale = language === 'es' ? 'es-MX' : 'en'
  return {
    day: day =>
      new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day.slice(0, 10)}T00:00Z`)),
  }
}
