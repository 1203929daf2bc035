import { Button, Text } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import { type Account, api } from '../api'
import { ProblemAlert } from '../problem'
import { hasEntered } from '../session'
import { useWords } from '../words'
import { accountApi } from './account-api'
import { Entrance, Form, type Said } from './entrance'
import { EmailField, NameField, PasswordField } from './fields'

/** Who was invited makes an account of their own, and is in. */
export function AcceptInvitation({ secret }: { secret: string }) {
  const words = useWords().account
  const queries = useQueryClient()
  const [, go] = useLocation()
  const accept = useMutation({
    mutationFn: async (said: Said) => {
      await accountApi.accept(secret, said('name').trim(), said('email').trim(), said('password'))
      return api.signIn(said('email').trim(), said('password'))
    },
    onSuccess: account => {
      go('/', { replace: true })
      hasEntered(queries, account)
    },
  })
  return (
    <Entrance title={words.invited}>
      <Text>{words.invitedHelp}</Text>
      <Form submit={accept.mutate}>
        <NameField autoFocus />
        <EmailField />
        <PasswordField fresh />
        {accept.isError && <ProblemAlert problem={accept.error} />}
        <Button type="submit" loading={accept.isPending}>
          {words.makeFirst}
        </Button>
      </Form>
      <Button variant="subtle" onClick={() => go('/')}>
        {words.haveAccount}
      </Button>
    </Entrance>
  )
}

/** An invitation that was opened by somebody who has an account: it is meant for somebody else. */
export function AlreadyIn({ account }: { account: Account }) {
  const words = useWords().account
  const queries = useQueryClient()
  const [, go] = useLocation()
  const leave = useMutation({ mutationFn: api.signOut, onSuccess: () => hasEntered(queries) })
  return (
    <main className="door">
      <Text role="status">{words.alreadyIn(account.name)}</Text>
      {leave.isError && <ProblemAlert problem={leave.error} />}
      <Button onClick={() => go('/', { replace: true })}>{words.toTheMinutes}</Button>
      <Button variant="default" loading={leave.isPending} onClick={() => leave.mutate()}>
        {words.signOutToAccept}
      </Button>
    </main>
  )
}
