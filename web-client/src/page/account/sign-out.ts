import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import { api } from '../api'
import { hasEntered } from '../session'

/** Ends the session; afterwards one stands before the door. */
export function useSignOut() {
  const queries = useQueryClient()
  const [, go] = useLocation()
  return useMutation({
    mutationFn: api.signOut,
    onSuccess: () => {
      hasEntered(queries)
      go('/')
    },
  })
}
