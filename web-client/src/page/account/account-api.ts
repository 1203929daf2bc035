import type { Id } from '../../core'
import { type Account, post, request } from '../api'

export interface Token {
  id: Id
  name: string
  createdAt: string
  /** None if it was never used. */
  lastUsedAt?: string
}

export interface MadeToken {
  id: Id
  token: string
}

export interface Invitation {
  id: Id
  createdAt: string
  expiresAt: string
}

export interface MadeInvitation {
  id: Id
  secret: string
  expiresAt: string
}

export const accountApi = {
  changePassword: (oldPassword: string, newPassword: string) =>
    post<void>('/api/accounts/me/password', { oldPassword, newPassword }),
  accept: (secret: string, name: string, email: string, password: string) =>
    post<Account>('/api/accounts/invited', { secret, name, email, password }),
  tokens: () => request<Token[]>('GET', '/api/tokens'),
  makeToken: (name: string) => post<MadeToken>('/api/tokens', { name }),
  revokeToken: (id: Id) => request<void>('DELETE', `/api/tokens/${id}`),
  invitations: () => request<Invitation[]>('GET', '/api/invitations'),
  invite: () => post<MadeInvitation>('/api/invitations', {}),
  withdraw: (id: Id) => request<void>('DELETE', `/api/invitations/${id}`),
}
