const WRITTEN_IN = 'input, textarea, .ql-editor'

/** Brings into view what of the sheet shares most words with these. */
export function showPlaceOf(words: string): void {
  const looked = wordsOf(words)
  let best: { place: Element; shared: number; length: number } | undefined
  for (const place of document.querySelectorAll('.sheet li, .sheet dd, .sheet section, .sheet h1')) {
    const said = wordsOf(saidIn(place))
    const shared = [...looked].filter(word => said.has(word)).length
    const better = best === undefined || shared > best.shared || (shared === best.shared && said.size < best.length)
    if (shared > 0 && better) {
      best = { place, shared, length: said.size }
    }
  }
  best?.place.scrollIntoView({ block: 'center' })
  best?.place.querySelector<HTMLElement>(WRITTEN_IN)?.focus({ preventScroll: true })
}

function saidIn(place: Element): string {
  const written = [...place.querySelectorAll(WRITTEN_IN)].map(one =>
    one instanceof HTMLInputElement || one instanceof HTMLTextAreaElement ? one.value : (one.textContent ?? ''),
  )
  return written.join(' ')
}

function wordsOf(text: string): Set<string> {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  return new Set(plain.match(/[\p{L}\p{N}]{2,}/gu) ?? [])
}
