import { Button, Menu } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import type { Id } from '../../core'
import { useWords } from '../words'
import { documentOf } from './api'

/** The minutes as a file, as they were at the revision being looked at. */
export function TakeAwayThen({ minutes, revision, since }: { minutes: Id; revision: number; since: number }) {
  const words = useWords()
  const formats = ['html', 'md', 'txt', 'json'] as const
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" size="compact-md" leftSection={<IconDownload size={18} aria-hidden />}>
          {words.lookingBack.takeAway}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {formats.map(format => (
          <Menu.Item key={format} component="a" href={documentOf(minutes, format, revision)} download>
            {words.take[format]}
          </Menu.Item>
        ))}
        {since >= 1 && (
          <Menu.Item component="a" href={documentOf(minutes, 'html', revision, since)} download>
            {words.lookingBack.marked}
          </Menu.Item>
        )}
        <Menu.Item component="a" href={`/api/minutes/${minutes}/history?format=html`} download>
          {words.lookingBack.printedHistory}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
