import './list.css'
import { Button, Loader, NativeSelect, Switch, Text, TextInput, Title } from '@mantine/core'
import { IconPlus, IconSearch } from '@tabler/icons-react'
import { keepPreviousData, useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query'
import { useContext, useState } from 'react'
import { useLocation } from 'wouter'
import type { AgreementStatus } from '../../core'
import { DropZone } from '../imports/drop-zone'
import { FileChoice } from '../imports/file-choice'
import { type Imported, readDocument } from '../imports/imports-api'
import { keepDoubts } from '../imports/kept-doubts'
import { ReadDocument } from '../imports/read-document'
import { today } from '../moments'
import { ProblemAlert } from '../problem'
import { useAsked, useTyped } from '../question'
import { LanguageContext, type PageLanguage, useWords } from '../words'
import { listApi } from './list-api'
import { ListLine } from './list-line'

const GLANCE_MS = 10_000
const STATUSES: AgreementStatus[] = ['OPEN', 'FULFILLED', 'WITHDRAWN']

/** All minutes, the newest first, or those that say what is searched for. */
export function MinutesList() {
  const words = useWords()
  const { language } = useContext(LanguageContext)
  const [, go] = useLocation()
  const text = useTyped('text')
  const [past, askPast] = useAsked('past')
  const [status, askStatus] = useAsked('status')
  const [imported, setImported] = useState<Imported>()
  const question = { text: text.asked, past: past !== '', status: STATUSES.find(one => one === status) ?? ('' as const) }
  const pages = useInfiniteQuery({
    queryKey: ['list', question],
    queryFn: ({ pageParam }) => listApi.list(question, pageParam),
    initialPageParam: 1,
    getNextPageParam: last => (last.more ? last.number + 1 : undefined),
    placeholderData: keepPreviousData,
    refetchOnWindowFocus: true,
    // Who has read on far down is left in peace.
    refetchInterval: query => (query.state.data?.pages.length === 1 ? GLANCE_MS : false),
  })
  const lines = pages.data?.pages.flatMap(page => page.minutes) ?? []
  const ids = lines.map(line => line.minutes)
  const present = useQuery({
    queryKey: ['present', ids],
    queryFn: () => listApi.present(ids),
    enabled: ids.length > 0,
    refetchInterval: GLANCE_MS,
    placeholderData: keepPreviousData,
  })
  const open = useMutation({
    mutationFn: () => listApi.open(newHeading(language)),
    onSuccess: opened => go(`/minutes/${opened.minutes}`),
  })
  const read = useMutation({
    mutationFn: readDocument,
    onSuccess: told => {
      keepDoubts(told.minutes, told.warnings)
      if (told.warnings.length === 0) {
        go(`/minutes/${told.minutes}`)
      } else {
        setImported(told)
      }
    },
  })
  return (
    <DropZone take={file => read.mutate(file)}>
      <main className="list">
        <Title order={1} className="list-title">
          {words.minutes}
        </Title>
        <div className="list-acts">
          <TextInput
            className="list-search"
            type="search"
            aria-label={words.list.search}
            placeholder={words.list.search}
            leftSection={<IconSearch size={18} aria-hidden />}
            maxLength={1000}
            value={text.typed}
            onChange={event => text.type(event.currentTarget.value)}
          />
          <Button leftSection={<IconPlus size={18} aria-hidden />} loading={open.isPending} onClick={() => open.mutate()}>
            {words.list.fresh}
          </Button>
          <FileChoice take={file => read.mutate(file)} />
        </div>
        <div className="list-filters">
          <NativeSelect
            aria-label={words.list.status}
            value={question.status}
            onChange={event => askStatus(event.currentTarget.value)}
            data={[
              { value: '', label: words.list.anyStatus },
              ...STATUSES.map(one => ({ value: one, label: words.list.withStatus[one] })),
            ]}
          />
          <Switch
            label={words.list.past}
            checked={question.past}
            onChange={event => askPast(event.currentTarget.checked ? 'true' : '')}
          />
        </div>
        {read.isPending && (
          <Text role="status">
            <Loader size="xs" /> {words.list.reading}
          </Text>
        )}
        {[open, read, pages].map((one, index) => one.isError && <ProblemAlert key={index} problem={one.error} />)}
        <p className="list-count" role="status">
          {pages.isSuccess && words.list.shown(lines.length, pages.hasNextPage)}
        </p>
        {pages.isSuccess && lines.length === 0 && (
          <p className="list-none">
            {question.text.trim() !== ''
              ? words.list.nothingFound
              : question.status !== ''
                ? words.list.noneWithStatus
                : words.list.none}
          </p>
        )}
        <ul className="list-lines" aria-label={words.minutes}>
          {lines.map(line => (
            <ListLine key={line.minutes} line={line} here={present.data?.[line.minutes] ?? []} />
          ))}
        </ul>
        {pages.hasNextPage && (
          <Button variant="default" loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
            {words.list.more}
          </Button>
        )}
      </main>
      {imported !== undefined && <ReadDocument imported={imported} />}
    </DropZone>
  )
}

function newHeading(language: PageLanguage) {
  return {
    language: language === 'en' ? 'ENGLISH' : 'SPANISH',
    heldOn: today(),
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  }
}
