const COLOURS = ['#c2410c', '#15803d', '#1d4ed8', '#a21caf', '#b91c1c', '#0f766e', '#6d28d9', '#a16207']

/** The colour of a page of somebody, the same for all who see it. White is legible on each. */
export function colourOf(client: string): string {
  const sum = [...client].reduce((hash, sign) => (hash * 31 + sign.charCodeAt(0)) >>> 0, 7)
  return COLOURS[sum % COLOURS.length]!
}
