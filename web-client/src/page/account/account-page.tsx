import '../list/list.css'
import './account.css'
import { Button, Text, Title } from '@mantine/core'
import type { Account } from '../api'
import { ProblemAlert } from '../problem'
import { useWords } from '../words'
import { Invitations } from './invitations'
import { PasswordPart } from './password-part'
import { useSignOut } from './sign-out'
import { Tokens } from './tokens'

/** What belongs to one's own account. */
export default function AccountPage({ account }: { account: Account }) {
  const words = useWords().account
  const signOut = useSignOut()
  return (
    <main className="account">
      <Title order={1} className="list-title">
        {words.own}
      </Title>
      <section className="account-part account-who" aria-label={words.name}>
        <div>
          <Text fw={600}>{account.name}</Text>
          <Text c="dimmed">{account.email}</Text>
        </div>
        <Button variant="default" loading={signOut.isPending} onClick={() => signOut.mutate()}>
          {words.signOut}
        </Button>
        {signOut.isError && <ProblemAlert problem={signOut.error} />}
      </section>
      <Invitations />
      <PasswordPart email={account.email} />
      <Tokens />
    </main>
  )
}
