import { useStood } from './stood-context'

/** A value as it was set, and if that changed, what it was before. */
export function StoodValue({ name, value }: { name: string; value: unknown }) {
  const { marks, telling } = useStood()
  const change = marks?.values.get(name)
  const now = telling.value(name, value)
  if (change === undefined) {
    return now === '' ? null : <span data-value={name}>{now}</span>
  }
  const before = telling.value(name, change.from)
  return (
    <span data-value={name}>
      {before !== '' && <del>{before}</del>}
      {before !== '' && now !== '' && ' '}
      {now !== '' && <ins>{now}</ins>}
    </span>
  )
}

/** Whether there is anything to show of a value, now or before. */
export function useIsToldOf(): (name: string, value: unknown) => boolean {
  const { marks } = useStood()
  return (name, value) => value !== undefined || marks?.values.has(name) === true
}
