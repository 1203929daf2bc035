import { defineConfig } from 'vitest/config'

/** What needs a running server: `MINUTA_SERVER` is its address, `MINUTA_TOKENS` two tokens with a comma between. */
export default defineConfig({
  test: { include: ['test-server/**/*.test.ts'], testTimeout: 120_000 },
})
