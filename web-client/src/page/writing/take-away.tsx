import { Button, Menu } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import type { Id } from '../../core'
import { useWords } from '../words'

/** The minutes as a file, as they are now. */
export function TakeAway({ minutes }: { minutes: Id }) {
  const words = useWords()
  const formats = ['html', 'md', 'txt', 'json'] as const
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" size="compact-md" leftSection={<IconDownload size={18} aria-hidden />}>
          {words.take.document}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {formats.map(format => (
          <Menu.Item key={format} component="a" href={`/api/minutes/${minutes}/document?format=${format}`} download>
            {words.take[format]}
          </Menu.Item>
        ))}
        <Menu.Item component="a" href={`/api/minutes/${minutes}/history?format=html`} download>
          {words.take.history}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
