import { Alert, Button, Group, PasswordInput, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import type { SubmitEvent } from 'react'
import { api } from '../api'
import { ProblemAlert } from '../problem'
import { useDoor } from '../session'
import { useWords } from '../words'

/** The door, without leaving what one was writing: the session ended, or the server was started again. */
export function SignInAgain({ onSignedIn }: { onSignedIn: () => void }) {
  const words = useWords()
  const email = useDoor().data?.account?.email ?? ''
  const enter = useMutation({
    mutationFn: (password: string) => api.signIn(email, password),
    onSuccess: onSignedIn,
  })
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    enter.mutate(String(new FormData(event.currentTarget).get('password') ?? ''))
  }
  return (
    <Alert color="yellow" role="alert" className="notice" title={words.saved.turnedAway}>
      <form onSubmit={submit}>
        <Group align="end">
          <TextInput label={words.account.email} value={email} readOnly autoComplete="username" />
          <PasswordInput name="password" label={words.account.password} required autoComplete="current-password" />
          <Button type="submit" loading={enter.isPending}>
            {words.account.signIn}
          </Button>
        </Group>
      </form>
      {enter.isError && <ProblemAlert problem={enter.error} />}
    </Alert>
  )
}
