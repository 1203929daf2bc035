import { Button, Modal, Text } from '@mantine/core'
import { useRef } from 'react'
import { useLocation } from 'wouter'
import { useWords } from '../words'
import { DoubtList } from './doubt-list'
import type { Imported } from './imports-api'
import { settleAll, useDoubts } from './kept-doubts'

/** Says that a document was read, and what a person should look at. */
export function ReadDocument({ imported }: { imported: Imported }) {
  const words = useWords().warnings
  const [, go] = useLocation()
  const doubts = useDoubts(imported.minutes)
  const onwards = useRef<HTMLButtonElement>(null)
  const leave = () => go(`/minutes/${imported.minutes}`)
  return (
    <Modal opened onClose={leave} title={words.title} size="lg" lockScroll={false} withCloseButton={false}>
      <Text role="status">{doubts.length === 0 ? words.settledAll : words.some(doubts.length)}</Text>
      <DoubtList minutes={imported.minutes} doubts={doubts} settled={() => onwards.current?.focus()} />
      <div className="doubts-end">
        <Button ref={onwards} onClick={leave} data-autofocus>
          {words.open}
        </Button>
        {doubts.length > 1 && (
          <Button variant="default" onClick={() => settleAll(imported.minutes)}>
            {words.settleAll}
          </Button>
        )}
      </div>
    </Modal>
  )
}
