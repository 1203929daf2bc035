import { Alert } from '@mantine/core'
import { RequestFailed } from '../link'
import { useWords } from './words'

/** Says what went wrong, in words for people. */
export function ProblemAlert({ problem }: { problem: unknown }) {
  const words = useWords()
  const refusal = problem instanceof RequestFailed ? problem.refusal : 'other'
  return (
    <Alert color="red" role="alert">
      {words.problem[refusal] ?? words.problem.other}
    </Alert>
  )
}
