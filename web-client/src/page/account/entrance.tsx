import { Stack, Title } from '@mantine/core'
import { type ReactNode, type SubmitEvent } from 'react'
import { LanguageChoice } from '../bar'

/** What stands before the door: who is not signed in sees this and nothing else. */
export function Entrance({ title, children }: { title: string; children: ReactNode }) {
  return (
    <main className="door">
      <div className="door-top">
        <p className="door-name">Minuta</p>
        <LanguageChoice />
      </div>
      <Title order={1} className="door-title">
        {title}
      </Title>
      {children}
    </main>
  )
}

/** What a form says, by the names of its fields. */
export type Said = (name: string) => string

export function Form({ submit, label, children }: { submit: (said: Said) => void; label?: string; children: ReactNode }) {
  const take = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    submit(name => String(form.get(name) ?? ''))
  }
  return (
    <form onSubmit={take} aria-label={label}>
      <Stack>{children}</Stack>
    </form>
  )
}
