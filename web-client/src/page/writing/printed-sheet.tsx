import '../looking-back/looking-back.css'
import { useEffect, useState } from 'react'
import { createPortal, flushSync } from 'react-dom'
import type { MinutesState } from '../../core'
import { StoodSheet } from '../looking-back/stood-sheet'

/** What comes on paper while the minutes are open for writing: the document, without fields and signs. */
export function PrintedSheet({ state }: { state: () => MinutesState | undefined }) {
  const [printed, setPrinted] = useState<MinutesState>()
  useEffect(() => {
    const begin = () => flushSync(() => setPrinted(state()))
    const end = () => setPrinted(undefined)
    window.addEventListener('beforeprint', begin)
    window.addEventListener('afterprint', end)
    return () => {
      window.removeEventListener('beforeprint', begin)
      window.removeEventListener('afterprint', end)
    }
  }, [state])
  return printed === undefined
    ? null
    : createPortal(<div className="printed"><StoodSheet state={printed} /></div>, document.body)
}
