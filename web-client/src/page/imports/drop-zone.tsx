import './imports.css'
import { Alert } from '@mantine/core'
import { type DragEvent, type ReactNode, useState } from 'react'
import { useWords } from '../words'

/** Takes a document that is dropped anywhere on it. */
export function DropZone({ take, children }: { take: (file: File) => void; children: ReactNode }) {
  const words = useWords().list
  const [over, setOver] = useState(false)
  const [tooMany, setTooMany] = useState(false)
  const holdsFiles = (event: DragEvent) => event.dataTransfer.types.includes('Files')
  return (
    <div
      className="drop"
      onDragOver={event => {
        if (holdsFiles(event)) {
          event.preventDefault()
          setOver(true)
        }
      }}
      onDragLeave={event => event.currentTarget.contains(event.relatedTarget as Node | null) || setOver(false)}
      onDrop={event => {
        if (!holdsFiles(event)) {
          return
        }
        event.preventDefault()
        setOver(false)
        const [file, another] = event.dataTransfer.files
        setTooMany(another !== undefined)
        if (file !== undefined && another === undefined) {
          take(file)
        }
      }}
    >
      {tooMany && (
        <Alert color="red" role="alert" className="drop-refused">
          {words.oneFile}
        </Alert>
      )}
      {children}
      {over && <div className="drop-here">{words.drop}</div>}
    </div>
  )
}
