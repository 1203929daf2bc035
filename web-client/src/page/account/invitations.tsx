import { Button, Text, Title } from '@mantine/core'
import { IconUserPlus } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useMoments } from '../moments'
import { ProblemAlert } from '../problem'
import { useWords } from '../words'
import { accountApi, type Invitation } from './account-api'
import { ShownOnce } from './shown-once'
import { SureButton } from './sure-button'

const INVITATIONS = ['invitations']

/** Links with which others make accounts of their own. */
export function Invitations() {
  const words = useWords().account
  const { day } = useMoments()
  const queries = useQueryClient()
  const open = useQuery({ queryKey: INVITATIONS, queryFn: accountApi.invitations })
  const invite = useMutation({
    mutationFn: accountApi.invite,
    onSuccess: () => queries.invalidateQueries({ queryKey: INVITATIONS }),
  })
  return (
    <section className="account-part" aria-labelledby="invitations-title">
      <Title order={2} size="h3" id="invitations-title">
        {words.invitations}
      </Title>
      <Text>{words.invitationsHelp}</Text>
      {[open, invite].map((one, index) => one.isError && <ProblemAlert key={index} problem={one.error} />)}
      <div>
        <Button
          leftSection={<IconUserPlus size={18} aria-hidden />}
          loading={invite.isPending}
          onClick={() => invite.mutate()}
        >
          {words.invite}
        </Button>
      </div>
      {invite.data !== undefined && (
        <ShownOnce
          key={invite.data.id}
          label={words.invitationLink}
          help={words.invitationLinkHelp(day(invite.data.expiresAt))}
          value={`${location.origin}/invitation/${invite.data.secret}`}
        />
      )}
      {open.data !== undefined && open.data.length > 0 && (
        <ul className="account-things" aria-label={words.openInvitations}>
          {open.data.map(one => (
            <OpenInvitation key={one.id} one={one} withdrawn={() => one.id === invite.data?.id && invite.reset()} />
          ))}
        </ul>
      )}
    </section>
  )
}

function OpenInvitation({ one, withdrawn }: { one: Invitation; withdrawn: () => void }) {
  const words = useWords().account
  const { moment, day } = useMoments()
  const queries = useQueryClient()
  const withdraw = useMutation({
    mutationFn: () => accountApi.withdraw(one.id),
    onSuccess: withdrawn,
    onSettled: () => queries.invalidateQueries({ queryKey: INVITATIONS }),
  })
  const made = words.invitationOf(moment(one.createdAt))
  return (
    <li>
      <div>
        <Text>{made}</Text>
        <Text size="sm" c="dimmed">
          {words.until(day(one.expiresAt))}
        </Text>
      </div>
      <SureButton act={words.withdraw} what={made} busy={withdraw.isPending} done={() => withdraw.mutate()} />
      {withdraw.isError && <ProblemAlert problem={withdraw.error} />}
    </li>
  )
}
