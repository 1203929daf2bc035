import { defineConfig } from 'vitest/config'
import browser from './vitest.browser.config.ts'

/** How the page feels, in figures. It needs what the tests in a browser need. */
export default defineConfig({ test: { ...browser.test, include: ['feel/feel.ts'] } })
