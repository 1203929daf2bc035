import { defineConfig } from 'vitest/config'
import browser from './vitest.browser.config.ts'

/** Pictures of each screen, into the folder `MINUTA_PICTURES`, to be looked at. */
export default defineConfig({ test: { ...browser.test, include: ['pictures/pictures.ts'] } })
