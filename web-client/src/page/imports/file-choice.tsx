import { Button } from '@mantine/core'
import { IconFileImport } from '@tabler/icons-react'
import { useRef } from 'react'
import { useWords } from '../words'

/** Asks for a document from this computer. */
export function FileChoice({ take }: { take: (file: File) => void }) {
  const words = useWords().list
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconFileImport size={18} aria-hidden />}
        onClick={() => input.current?.click()}
      >
        {words.read}
      </Button>
      <input
        ref={input}
        type="file"
        accept=".txt,.text,.md,text/plain"
        aria-label={words.read}
        hidden
        onChange={event => {
          const file = event.currentTarget.files?.[0]
          event.currentTarget.value = ''
          if (file !== undefined) {
            take(file)
          }
        }}
      />
    </>
  )
}
