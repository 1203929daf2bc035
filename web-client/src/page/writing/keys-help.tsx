import { ActionIcon, Kbd, Modal, Tooltip } from '@mantine/core'
import { IconKeyboard } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useWords } from '../words'
import { SHOW_KEYS } from './keys'

/** The list of keys. */
export function KeysHelp() {
  const words = useWords().keys
  const [opened, setOpened] = useState(false)
  useEffect(() => {
    const open = () => setOpened(true)
    window.addEventListener(SHOW_KEYS, open)
    return () => window.removeEventListener(SHOW_KEYS, open)
  }, [])
  return (
    <>
      <Tooltip label={words.title}>
        <ActionIcon variant="subtle" color="gray" aria-label={words.title} onClick={() => setOpened(true)}>
          <IconKeyboard size={20} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <Modal opened={opened} onClose={() => setOpened(false)} title={words.title} lockScroll={false} closeButtonProps={{ 'aria-label': words.close }}>
        <dl className="keys">
          {words.all.map(([keys, does]) => (
            <div key={keys}>
              <dt>
                {keys.split(' ').map(key => (
                  <Kbd key={key}>{key}</Kbd>
                ))}
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
      </Modal>
    </>
  )
}
