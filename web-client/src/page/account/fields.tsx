import { PasswordInput, TextInput } from '@mantine/core'
import { useWords } from '../words'

export function CodeField() {
  const words = useWords().account
  return (
    <TextInput
      name="code"
      label={words.code}
      description={words.codeHelp}
      placeholder="XXXX-XXXX-XXXX-…"
      required
      autoFocus
      autoComplete="off"
      spellCheck={false}
    />
  )
}

export function NameField({ autoFocus = false }: { autoFocus?: boolean }) {
  const words = useWords().account
  return (
    <TextInput
      name="name"
      label={words.name}
      description={words.nameHelp}
      required
      maxLength={200}
      autoFocus={autoFocus}
      autoComplete="name"
    />
  )
}

export function EmailField({ autoFocus = false }: { autoFocus?: boolean }) {
  const words = useWords().account
  return (
    <TextInput
      name="email"
      type="email"
      label={words.email}
      required
      maxLength={254}
      autoFocus={autoFocus}
      autoComplete="username"
    />
  )
}

/** @param fresh whether it is chosen now, not remembered */
export function PasswordField({ name = 'password', label, fresh }: { name?: string; label?: string; fresh: boolean }) {
  const words = useWords().account
  return (
    <PasswordInput
      name={name}
      label={label ?? words.password}
      description={fresh ? words.passwordHelp : undefined}
      required
      autoComplete={fresh ? 'new-password' : 'current-password'}
      visibilityToggleButtonProps={{ 'aria-label': words.showPassword }}
    />
  )
}
