interface Props<T extends string> {
  value: T | undefined
  label: string
  /** What stands for no choice; missing if there must be one. */
  none?: string
  choices: readonly T[]
  names: Record<T, string>
  onSet: (value: T | null) => void
}

/** One of a few values. */
export function Choice<T extends string>({ value, label, none, choices, names, onSet }: Props<T>) {
  return (
    <select
      className="value choice"
      aria-label={label}
      title={label}
      value={value ?? ''}
      onChange={event => onSet(event.currentTarget.value === '' ? null : (event.currentTarget.value as T))}
    >
      {none !== undefined && <option value="">{none}</option>}
      {choices.map(choice => (
        <option key={choice} value={choice}>
          {names[choice]}
        </option>
      ))}
    </select>
  )
}
