import { useContext, useMemo } from 'react'
import { LanguageContext } from '../words'

export interface Moments {
  day: (instant: string) => string
  time: (instant: string) => string
  whole: (instant: string) => string
}

/** Writes instants as people of the page's language do, in the zone of who looks. */
export function useMoments(): Moments {
  const { language } = useContext(LanguageContext)
  return useMemo(() => {
    const locale = language === 'es' ? 'es-MX' : 'en'
    const written = (options: Intl.DateTimeFormatOptions) => {
      const format = new Intl.DateTimeFormat(locale, options)
      return (instant: string) => format.format(new Date(instant))
    }
    return {
      day: written({ dateStyle: 'full' }),
      time: written({ timeStyle: 'short' }),
      whole: written({ dateStyle: 'long', timeStyle: 'medium' }),
    }
  }, [language])
}
