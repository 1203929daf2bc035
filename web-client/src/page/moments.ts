import { useContext, useMemo } from 'react'
import { LanguageContext } from './words'

/** Writes instants as people of the page's language do, in the zone of who looks. */
export interface Moments {
  day: (instant: string) => string
  /** With the day of the week. */
  fullDay: (instant: string) => string
  time: (instant: string) => string
  moment: (instant: string) => string
  /** To the second. */
  exact: (instant: string) => string
}

export function useMoments(): Moments {
  const { language } = useContext(LanguageContext)
  return useMemo(() => {
    const locale = language === 'es' ? 'es-MX' : 'en'
    const written = (options: Intl.DateTimeFormatOptions) => {
      const format = new Intl.DateTimeFormat(locale, options)
      return (instant: string) => format.format(new Date(instant))
    }
    return {
      day: written({ dateStyle: 'long' }),
      fullDay: written({ dateStyle: 'full' }),
      time: written({ timeStyle: 'short' }),
      moment: written({ dateStyle: 'long', timeStyle: 'short' }),
      exact: written({ dateStyle: 'long', timeStyle: 'medium' }),
    }
  }, [language])
}

/** Today's day where one is, as days are written on the wire. */
export function today(): string {
  const now = new Date()
  const two = (number: number) => String(number).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
