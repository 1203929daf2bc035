import { Button, Group, Modal, NumberInput, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, type ReactNode, useState } from 'react'
import { RequestFailed } from '../../link'
import { ProblemAlert } from '../problem'
import { useWords } from '../words'

interface AskProps {
  title: string
  doIt: string
  /** Resolves to words if nothing came of it. */
  act: () => Promise<string | undefined>
  done: () => void
  close: () => void
  children: ReactNode
  ready?: boolean
}

/** Says what will happen, and does it only if that is wished. */
export function Ask({ title, doIt, act, done, close, children, ready = true }: AskProps) {
  const words = useWords().lookingBack
  const doing = useMutation({ mutationFn: act, onSuccess: nothing => nothing === undefined && done() })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (ready && !doing.isPending) {
      doing.mutate()
    }
  }
  const conflict = doing.error instanceof RequestFailed && doing.error.refusal === 'CHANGED_MEANWHILE'
  return (
    <Modal opened onClose={close} title={title} centered lockScroll={false} closeButtonProps={{ 'aria-label': words.cancel }}>
      <form onSubmit={submit} className="ask">
        {children}
        {doing.isError && (conflict ? <p role="alert">{words.changedMeanwhile}</p> : <ProblemAlert problem={doing.error} />)}
        {doing.data !== undefined && <p role="status">{doing.data}</p>}
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {words.cancel}
          </Button>
          <Button type="submit" loading={doing.isPending} disabled={!ready}>
            {doIt}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}

export function AskName(props: { revision: number; former: string; name: (name: string) => Promise<void>; done: () => void; close: () => void }) {
  const words = useWords().lookingBack
  const [typed, setTyped] = useState(props.former)
  const name = typed.trim()
  return (
    <Ask
      title={words.nameTitle(props.revision)}
      doIt={words.nameDo}
      act={() => props.name(name).then(() => undefined)}
      done={props.done}
      close={props.close}
      ready={name !== ''}
    >
      <TextInput
        label={words.nameLabel}
        value={typed}
        maxLength={1000}
        data-autofocus
        onChange={event => setTyped(event.currentTarget.value)}
      />
    </Ask>
  )
}

export function AskComparison(props: { from: number; to: number; head: number; compare: (from: number, to: number) => void; close: () => void }) {
  const words = useWords().lookingBack
  const [from, setFrom] = useState<number | string>(props.from)
  const [to, setTo] = useState<number | string>(props.to)
  const field = (label: string, value: number | string, set: (value: number | string) => void) => (
    <NumberInput label={label} value={value} min={1} max={props.head} allowDecimal={false} allowNegative={false} clampBehavior="strict" onChange={set} />
  )
  const ready = typeof from === 'number' && typeof to === 'number' && from >= 1 && to >= 1 && from !== to
  return (
    <Ask
      title={words.compareTitle}
      doIt={words.compareDo}
      act={() => {
        props.compare(Number(from), Number(to))
        return Promise.resolve(undefined)
      }}
      done={props.close}
      close={props.close}
      ready={ready}
    >
      {field(words.compareFrom, from, setFrom)}
      {field(words.compareTo, to, setTo)}
    </Ask>
  )
}
