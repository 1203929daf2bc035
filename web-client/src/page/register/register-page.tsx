import '../list/list.css'
import './register.css'
import { Button, NativeSelect, TextInput, Title } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import type { AgreementStatus } from '../../core'
import { today } from '../moments'
import { ProblemAlert } from '../problem'
import { useAsked, useTyped } from '../question'
import { useWords } from '../words'
import { inOrder, registered } from './register-api'
import { RegisterTable } from './register-table'

const STATUSES: AgreementStatus[] = ['OPEN', 'FULFILLED', 'WITHDRAWN']
const OVERDUE = 'OVERDUE'

/** The agreements of all minutes, those due first in front. */
export default function RegisterPage() {
  const words = useWords()
  const [, go] = useLocation()
  const text = useTyped('text')
  const responsible = useTyped('responsible')
  const [status, askStatus] = useAsked('status')
  const [dueBefore, askDueBefore] = useAsked('due-before')
  const overdue = status === OVERDUE
  const question = {
    text: text.asked,
    responsible: responsible.asked,
    status: overdue ? ('OPEN' as const) : (STATUSES.find(one => one === status) ?? ('' as const)),
    dueBefore: overdue ? today() : dueBefore,
  }
  const filtered = Object.values(question).some(one => one.trim() !== '')
  const pages = useInfiniteQuery({
    queryKey: ['register', question],
    queryFn: ({ pageParam }) => registered(question, pageParam),
    initialPageParam: 1,
    getNextPageParam: last => (last.more ? last.number + 1 : undefined),
    placeholderData: keepPreviousData,
    refetchOnWindowFocus: true,
  })
  const agreements = inOrder(pages.data?.pages.flatMap(page => page.agreements) ?? [])
  return (
    <main className="register">
      <Title order={1} className="list-title">
        {words.register.title}
      </Title>
      <div className="register-filters">
        <TextInput
          className="register-search"
          type="search"
          label={words.register.search}
          leftSection={<IconSearch size={18} aria-hidden />}
          maxLength={1000}
          value={text.typed}
          onChange={event => text.type(event.currentTarget.value)}
        />
        <NativeSelect
          label={words.register.status}
          value={overdue ? OVERDUE : question.status}
          onChange={event => askStatus(event.currentTarget.value)}
          data={[
            { value: '', label: words.register.anyStatus },
            { value: 'OPEN', label: words.register.OPEN },
            { value: OVERDUE, label: words.register.onlyOverdue },
            { value: 'FULFILLED', label: words.register.FULFILLED },
            { value: 'WITHDRAWN', label: words.register.WITHDRAWN },
          ]}
        />
        <TextInput
          label={words.register.responsible}
          maxLength={1000}
          value={responsible.typed}
          onChange={event => responsible.type(event.currentTarget.value)}
        />
        <TextInput
          type="date"
          label={words.register.dueBefore}
          disabled={overdue}
          value={question.dueBefore}
          onChange={event => askDueBefore(event.currentTarget.value)}
        />
        {filtered && (
          <Button variant="default" onClick={() => go('/agreements', { replace: true })}>
            {words.register.clear}
          </Button>
        )}
      </div>
      {pages.isError && <ProblemAlert problem={pages.error} />}
      <p className="list-count" role="status">
        {pages.isSuccess && words.register.shown(agreements.length, pages.hasNextPage)}
      </p>
      {pages.isSuccess && agreements.length === 0 ? (
        <p className="list-none">{filtered ? words.register.nothingFound : words.register.none}</p>
      ) : (
        <RegisterTable agreements={agreements} />
      )}
      {pages.hasNextPage && (
        <Button variant="default" loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
          {words.list.more}
        </Button>
      )}
    </main>
  )
}
