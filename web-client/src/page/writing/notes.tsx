import { memo } from 'react'
import type { Document } from '../../core'
import { useWords } from '../words'
import { Here } from './here'
import { TextEditor } from './text-editor'

/** What was said besides. */
export const Notes = memo(function Notes({ notes }: { notes: Document }) {
  const words = useWords().notes
  return (
    <section aria-labelledby="notes-title" className="placed">
      <Here part="notes" />
      <h2 id="notes-title">{words.title}</h2>
      <TextEditor text="notes" document={notes} label={words.title} placeholder={words.empty} />
    </section>
  )
})
