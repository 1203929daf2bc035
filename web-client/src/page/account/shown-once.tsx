import { Alert, Button, CopyButton, TextInput } from '@mantine/core'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useWords } from '../words'

/** A secret that can be seen and copied now, and never again. */
export function ShownOnce({ label, help, value }: { label: string; help: string; value: string }) {
  const words = useWords().account
  return (
    <Alert color="blue" role="status">
      <div className="shown-once">
        <TextInput
          className="shown-once-value"
          label={label}
          description={help}
          value={value}
          readOnly
          autoFocus
          onFocus={event => event.currentTarget.select()}
        />
        {/* Browsers let pages copy only where nobody can listen in; elsewhere the selected words are copied by hand. */}
        {window.isSecureContext && (
          <CopyButton value={value}>
            {({ copied, copy }) => (
              <Button
                variant="default"
                leftSection={copied ? <IconCheck size={18} aria-hidden /> : <IconCopy size={18} aria-hidden />}
                onClick={copy}
              >
                <span aria-live="polite">{copied ? words.copied : words.copy}</span>
              </Button>
            )}
          </CopyButton>
        )}
      </div>
    </Alert>
  )
}
