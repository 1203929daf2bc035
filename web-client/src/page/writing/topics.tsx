import { memo, useState } from 'react'
import type { Topic } from '../../core'
import { useWords } from '../words'
import { useDesk } from './desk-context'
import { Here } from './here'
import { RowActs } from './row-acts'
import { useRow } from './rows'
import { TextEditor } from './text-editor'
import { ValueField } from './value-field'

/** What was discussed. */
export const Topics = memo(function Topics({ topics }: { topics: Topic[] }) {
  const words = useWords().topics
  const desk = useDesk()
  const [typed, setTyped] = useState('')
  const add = () => {
    const title = typed.trim()
    if (title !== '') {
      desk.wish({ type: 'AddTopic', topic: crypto.randomUUID(), title })
      setTyped('')
    }
  }
  return (
    <section aria-labelledby="topics-title">
      <h2 id="topics-title">{words.title}</h2>
      <ol className="rows topics">
        {topics.map((topic, index) => (
          <TopicRow key={topic.id} topic={topic} first={index === 0} last={index === topics.length - 1} />
        ))}
      </ol>
      <input
        className="value new"
        aria-label={words.addLabel}
        placeholder={words.add}
        value={typed}
        onChange={event => setTyped(event.currentTarget.value)}
        onKeyDown={event => event.key === 'Enter' && !event.nativeEvent.isComposing && add()}
      />
    </section>
  )
})

interface RowProps {
  topic: Topic
  first: boolean
  last: boolean
}

const TopicRow = memo(function TopicRow({ topic, first, last }: RowProps) {
  const words = useWords().topics
  const desk = useDesk()
  const { id, title } = topic
  const { row, handle } = useRow('topics', id)
  return (
    <li className="topic" {...row}>
      <div className="row" data-part={`topic:${id}.title`}>
        <Here part={`topic:${id}`} />
        <ValueField
          className="topic-title"
          value={title}
          label={words.one}
          onSet={typed => typed !== '' && desk.wish({ type: 'RetitleTopic', topic: id, title: typed })}
        />
        <RowActs
          list="topics"
          id={id}
          name={title}
          first={first}
          last={last}
          handle={handle}
          onRemove={() => desk.wish({ type: 'RemoveTopic', topic: id })}
        />
      </div>
      <TextEditor
        text={`topic:${id}`}
        document={topic.discussion}
        label={words.discussion(title)}
        placeholder={words.empty}
      />
    </li>
  )
})
