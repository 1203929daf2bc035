import { Button, Menu } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import type { Id } from '../core'
import { documentOf } from './looking-back/api'
import { useWords } from './words'

const FORMATS = ['html', 'md', 'txt', 'json'] as const

interface Props {
  minutes: Id
  /** The one being looked at; missing: the minutes as they are now. */
  revision?: number
  /** The revision from which changes can be marked, if there is any before. */
  since?: number
}

/** The minutes as a file. */
export function TakeAway({ minutes, revision, since = 0 }: Props) {
  const words = useWords().take
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" size="compact-md" leftSection={<IconDownload size={18} aria-hidden />}>
          {words.document}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {FORMATS.map(format => (
          <Menu.Item key={format} component="a" href={documentOf(minutes, format, revision)} download>
            {words[format]}
          </Menu.Item>
        ))}
        {since >= 1 && (
          <Menu.Item component="a" href={documentOf(minutes, 'html', revision, since)} download>
            {words.marked}
          </Menu.Item>
        )}
        <Menu.Item component="a" href={`/api/minutes/${minutes}/history?format=html`} download>
          {words.history}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
