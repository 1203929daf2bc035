import './imports.css'
import { Button } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import type { Id } from '../../core'
import { useWords } from '../words'
import type { Doubt } from './imports-api'
import { settle } from './kept-doubts'

interface Doubtful {
  minutes: Id
  doubts: Doubt[]
  /** Leads to where the words went. */
  show?: (doubt: Doubt) => void
  settled?: () => void
}

/** What the reader of a document was not sure of, each with the words it is about and a click that settles it. */
export function DoubtList({ minutes, doubts, show, settled }: Doubtful) {
  const words = useWords().warnings
  return (
    <ul className="doubts">
      {doubts.map(doubt => (
        <li key={`${doubt.line} ${doubt.code} ${doubt.words}`}>
          <p className="doubts-line">{words.line(doubt.line)}</p>
          {doubt.words !== '' && <blockquote>{doubt.words}</blockquote>}
          <p>{words.codes[doubt.code] ?? words.codes.other}</p>
          <div className="doubts-acts">
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<IconCheck size={16} aria-hidden />}
              aria-label={words.settleThis(doubt.words)}
              onClick={() => {
                settle(minutes, doubt)
                settled?.()
              }}
            >
              {words.settle}
            </Button>
            {show !== undefined && doubt.words !== '' && (
              <Button
                size="compact-sm"
                variant="subtle"
                aria-label={words.showThis(doubt.words)}
                onClick={() => show(doubt)}
              >
                {words.show}
              </Button>
            )}
          </div>
        </li>
      ))}
    </ul>
  )
}
