import { Alert, Button } from '@mantine/core'
import type { Unplaced } from '../../core'
import { useWords } from '../words'
import { useDesk } from './desk-context'
import { nameOfValue, spoken, wordsOfWish } from './unplaced-words'

/** What could not be saved as its author wished, each with a click for each way out. Nothing vanishes without a word. */
export function UnplacedWishes({ unplaced }: { unplaced: Unplaced[] }) {
  return unplaced.length === 0 ? null : (
    <div className="unplaced" role="alert">
      {unplaced.map(one => (
        <UnplacedWish key={`${one.client} ${one.number}`} one={one} />
      ))}
    </div>
  )
}

function UnplacedWish({ one }: { one: Unplaced }) {
  const all = useWords()
  const words = all.unplaced
  const desk = useDesk()
  const { content } = desk.look()
  const { wish } = one
  if (one.refusal === 'CHANGED_MEANWHILE') {
    return (
      <Alert title={words.title} color="yellow">
        <p>{words.changed}</p>
        {one.conflicts.map(conflict => (
          <dl key={conflict.value} className="conflict" aria-label={nameOfValue(all, content, conflict.value)}>
            <dt className="conflict-value">{nameOfValue(all, content, conflict.value)}</dt>
            <dd />
            <dt>{words.yours}</dt>
            <dd>{spoken(all, conflict.yours)}</dd>
            <dt>{words.theirs}</dt>
            <dd>{spoken(all, conflict.theirs)}</dd>
          </dl>
        ))}
        <Button
          size="compact-md"
          onClick={() => {
            desk.settle(one)
            desk.wish(wish)
          }}
        >
          {words.mine}
        </Button>{' '}
        <Button size="compact-md" variant="default" onClick={() => desk.settle(one)}>
          {words.keep}
        </Button>
      </Alert>
    )
  }
  const lost = wordsOfWish(wish)
  return (
    <Alert title={words.title} color="yellow">
      <p>{one.refusal === 'GONE' ? words.gone : words.other(one.refusal)}</p>
      <blockquote>{lost}</blockquote>
      <Button size="compact-md" onClick={() => void navigator.clipboard.writeText(lost).then(() => desk.settle(one))}>
        {words.copy}
      </Button>{' '}
      <Button size="compact-md" variant="default" onClick={() => desk.settle(one)}>
        {words.drop}
      </Button>
    </Alert>
  )
}
