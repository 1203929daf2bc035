import { useContext } from 'react'
import { LanguageContext } from './words'

/** Writes instants as people of the page's language do, in the time of where they are. */
export function useMoments(): { moment: (instant: string) => string; day: (instant: string) => string } {
  const { language } = useContext(LanguageContext)
  const locale = language === 'es' ? 'es-MX' : 'en'
  return {
    moment: instant =>
      new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' }).format(new Date(instant)),
    day: instant => new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(new Date(instant)),
  }
}

/** Today's day where one is, as days are written on the wire. */
export function today(): string {
  const now = new Date()
  const two = (number: number) => String(number).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
