import { Button } from '@mantine/core'
import { Component, type ReactNode } from 'react'
import { useWords } from './words'

/** Stands where a screen failed to be drawn, with the way out. What was typed is kept and sent by the next page. */
export class Unbroken extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false }

  static getDerivedStateFromError() {
    return { broken: true }
  }

  override render() {
    return this.state.broken ? <Broken /> : this.props.children
  }
}

function Broken() {
  const words = useWords()
  return (
    <main className="sheet-place" role="alert">
      <p>{words.broken.told}</p>
      <Button onClick={() => location.reload()}>{words.broken.again}</Button>
    </main>
  )
}
