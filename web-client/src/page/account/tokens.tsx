import { Button, Text, TextInput, Title } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useMoments } from '../moments'
import { ProblemAlert } from '../problem'
import { useWords } from '../words'
import { accountApi, type Token } from './account-api'
import { Form, type Said } from './entrance'
import { ShownOnce } from './shown-once'
import { SureButton } from './sure-button'

const TOKENS = ['tokens']

/** What lets programs in under one's own name. */
export function Tokens() {
  const words = useWords().account
  const queries = useQueryClient()
  const tokens = useQuery({ queryKey: TOKENS, queryFn: accountApi.tokens })
  const make = useMutation({
    mutationFn: (said: Said) => accountApi.makeToken(said('token-name').trim()),
    onSuccess: () => queries.invalidateQueries({ queryKey: TOKENS }),
  })
  return (
    <section className="account-part" aria-labelledby="tokens-title">
      <Title order={2} size="h3" id="tokens-title">
        {words.tokens}
      </Title>
      <Text>{words.tokensHelp}</Text>
      {[tokens, make].map((one, index) => one.isError && <ProblemAlert key={index} problem={one.error} />)}
      <Form key={make.data?.id} submit={make.mutate}>
        <div className="account-new">
          <TextInput name="token-name" label={words.tokenName} required maxLength={200} autoComplete="off" />
          <Button type="submit" loading={make.isPending}>
            {words.makeToken}
          </Button>
        </div>
      </Form>
      {make.data !== undefined && (
        <ShownOnce key={make.data.id} label={words.token} help={words.tokenHelp} value={make.data.token} />
      )}
      {tokens.data !== undefined && tokens.data.length > 0 && (
        <ul className="account-things" aria-label={words.tokens}>
          {tokens.data.map(one => (
            <OneToken key={one.id} one={one} revoked={() => one.id === make.data?.id && make.reset()} />
          ))}
        </ul>
      )}
    </section>
  )
}

function OneToken({ one, revoked }: { one: Token; revoked: () => void }) {
  const words = useWords().account
  const { moment, day } = useMoments()
  const queries = useQueryClient()
  const revoke = useMutation({
    mutationFn: () => accountApi.revokeToken(one.id),
    onSuccess: revoked,
    onSettled: () => queries.invalidateQueries({ queryKey: TOKENS }),
  })
  return (
    <li>
      <div>
        <Text>{one.name}</Text>
        <Text size="sm" c="dimmed">
          {words.tokenMade(day(one.createdAt))} ·{' '}
          {one.lastUsedAt === undefined ? words.neverUsed : words.lastUsed(moment(one.lastUsedAt))}
        </Text>
      </div>
      <SureButton act={words.revoke} what={one.name} busy={revoke.isPending} done={() => revoke.mutate()} />
      {revoke.isError && <ProblemAlert problem={revoke.error} />}
    </li>
  )
}
