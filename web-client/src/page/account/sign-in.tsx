import { Button, Text } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import { api } from '../api'
import { ProblemAlert } from '../problem'
import { hasEntered } from '../session'
import { useWords } from '../words'
import { Entrance, Form, type Said } from './entrance'
import { CodeField, EmailField, NameField, PasswordField } from './fields'

/** The door: sign in, or make the first account of a new server. */
export function SignIn({ first }: { first: boolean }) {
  const words = useWords().account
  const queries = useQueryClient()
  const [place, go] = useLocation()
  const enter = useMutation({
    mutationFn: async (said: Said) => {
      if (first) {
        await api.makeFirst(said('code').trim(), said('name').trim(), said('email').trim(), said('password'))
      }
      return api.signIn(said('email').trim(), said('password'))
    },
    onSuccess: account => {
      if (place === '/first-account' || place === '/sign-in') {
        go('/', { replace: true })
      }
      hasEntered(queries, account)
    },
  })
  return (
    <Entrance title={first ? words.first : words.signIn}>
      <Text>{first ? words.firstHelp : words.welcome}</Text>
      <Form submit={enter.mutate}>
        {first && (
          <>
            <CodeField />
            <NameField />
          </>
        )}
        <EmailField autoFocus={!first} />
        <PasswordField fresh={first} />
        {enter.isError && <ProblemAlert problem={enter.error} />}
        <Button type="submit" loading={enter.isPending}>
          {first ? words.makeFirst : words.signIn}
        </Button>
      </Form>
      {!first && (
        <Text size="sm" c="dimmed">
          {words.askForInvitation}
        </Text>
      )}
    </Entrance>
  )
}
