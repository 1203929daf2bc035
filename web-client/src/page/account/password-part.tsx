import { Alert, Button, Text, Title } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { ProblemAlert } from '../problem'
import { useWords } from '../words'
import { accountApi } from './account-api'
import { Form, type Said } from './entrance'
import { PasswordField } from './fields'

/** Changes the own password. */
export function PasswordPart({ email }: { email: string }) {
  const words = useWords().account
  const [times, setTimes] = useState(0)
  const change = useMutation({
    mutationFn: (said: Said) => accountApi.changePassword(said('oldPassword'), said('newPassword')),
    onSuccess: () => setTimes(times + 1),
  })
  return (
    <section className="account-part" aria-labelledby="password-title">
      <Title order={2} size="h3" id="password-title">
        {words.changePassword}
      </Title>
      <Text>{words.changePasswordHelp}</Text>
      <Form key={times} submit={change.mutate}>
        {/* For those programs that remember passwords: whose this is. */}
        <input type="email" name="email" autoComplete="username" value={email} readOnly hidden />
        <PasswordField name="oldPassword" label={words.oldPassword} fresh={false} />
        <PasswordField name="newPassword" label={words.newPassword} fresh />
        {change.isError && <ProblemAlert problem={change.error} />}
        {change.isSuccess && (
          <Alert color="green" role="status">
            {words.passwordChanged}
          </Alert>
        )}
        <div>
          <Button type="submit" loading={change.isPending}>
            {words.changePassword}
          </Button>
        </div>
      </Form>
    </section>
  )
}
