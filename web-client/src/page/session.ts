import { type QueryClient, useQuery } from '@tanstack/react-query'
import { RequestFailed } from '../link'
import { type Account, api, type DoorState } from './api'

const DOOR = ['door']

/** Who is signed in, if anybody, and whether the first account is still to be made. */
export function useDoor() {
  return useQuery({ queryKey: DOOR, queryFn: api.door, retry: 5, staleTime: Infinity })
}

/** From now on somebody else, or nobody, is signed in; nothing that was fetched for the one before is shown. */
export function hasEntered(queries: QueryClient, account?: Account): void {
  queries.removeQueries({ predicate: query => query.queryKey[0] !== DOOR[0] })
  queries.setQueryData<DoorState>(DOOR, { firstAccount: false, ...(account === undefined ? {} : { account }) })
}

/** What a failed request may say of the door: that the session is over, or that there is an account by now. */
export function lookAgain(queries: QueryClient, problem: unknown): void {
  if (problem instanceof RequestFailed && ['NOT_SIGNED_IN', 'FIRST_ACCOUNT_EXISTS'].includes(problem.refusal)) {
    void queries.invalidateQueries({ queryKey: DOOR })
  }
}
