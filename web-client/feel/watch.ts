import type { CDPSession, Page } from 'playwright-core'

export interface Smoothness {
  /** Pictures per second. */
  frames: number
  /** The longest time without a picture, in ms. */
  longest: number
}

/** Counts the pictures that a page draws. */
export async function smoothness(page: Page, millis: number): Promise<Smoothness> {
  return page.evaluate(
    millis =>
      new Promise<Smoothness>(done => {
        const began = performance.now()
        let last = began
        let frames = 0
        let longest = 0
        const draw = (now: number) => {
          frames++
          longest = Math.max(longest, now - last)
          last = now
          if (now - began < millis) {
            requestAnimationFrame(draw)
          } else {
            done({ frames: (frames * 1000) / (now - began), longest })
          }
        }
        requestAnimationFrame(draw)
      }),
    millis,
  )
}

/** From each key press until the picture that shows it is drawn, in ms, sorted. */
export async function echoes(page: Page, keys: number, everyMillis: number): Promise<number[]> {
  await page.evaluate(() => {
    const times: number[] = []
    Object.assign(window, { echoTimes: times })
    document.addEventListener('keydown', event => {
      requestAnimationFrame(() => setTimeout(() => times.push(performance.now() - event.timeStamp)))
    }, true)
  })
  for (let i = 0; i < keys; i++) {
    await page.keyboard.press('x')
    await page.waitForTimeout(everyMillis)
  }
  const times = await page.evaluate(() => (window as unknown as { echoTimes: number[] }).echoTimes)
  return times.sort((one, other) => one - other)
}

/** What the scripts of a page hold once all that can be let go has been, in MB. */
export async function memory(page: Page): Promise<number> {
  const devtools: CDPSession = await page.context().newCDPSession(page)
  await devtools.send('HeapProfiler.collectGarbage')
  await devtools.send('Performance.enable')
  const { metrics } = await devtools.send('Performance.getMetrics')
  await devtools.detach()
  return (metrics.find(metric => metric.name === 'JSHeapUsedSize')?.value ?? 0) / 1e6
}

export function quantile(sorted: number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN
}
