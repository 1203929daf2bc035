import { useDebouncedCallback } from '@mantine/hooks'
import { useEffect, useRef, useState } from 'react'
import { useSearchParams } from 'wouter'

const PAUSE_MS = 150

/** One thing that is asked for; it stands in the address, so that it is there again when one comes back to it. */
export function useAsked(name: string): [string, (value: string) => void] {
  const [params, setParams] = useSearchParams()
  const ask = (value: string) =>
    setParams(
      before => {
        const after = new URLSearchParams(before)
        if (value === '') {
          after.delete(name)
        } else {
          after.set(name, value)
        }
        return after
      },
      { replace: true },
    )
  return [params.get(name) ?? '', ask]
}

/** One that is typed: shown at once, asked for when the fingers rest. */
export function useTyped(name: string): { typed: string; asked: string; type: (value: string) => void } {
  const [asked, ask] = useAsked(name)
  const [typed, setTyped] = useState(asked)
  const own = useRef(asked)
  const askLater = useDebouncedCallback((value: string) => {
    own.current = value
    ask(value)
  }, PAUSE_MS)
  useEffect(() => {
    if (asked !== own.current) {
      own.current = asked
      setTyped(asked)
    }
  }, [asked])
  const type = (value: string) => {
    setTyped(value)
    askLater(value.trimStart())
  }
  return { typed, asked, type }
}

/** The part of an address that asks for these, without what is not asked for. */
export function queryOf(asked: Record<string, string>): string {
  return new URLSearchParams(Object.entries(asked).filter(([, value]) => value.trim() !== '')).toString()
}
