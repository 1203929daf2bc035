import { defineConfig } from 'vitest/config'

/**
 * The page in a real browser, against a server of its own: `MINUTA_SERVER_COMMAND` starts it, as a JSON list of the
 * program and its arguments. `MINUTA_CHROMIUM` names a browser to be taken before any other.
 */
export default defineConfig({
  test: {
    include: ['test-browser/**/*.test.ts'],
    globalSetup: 'test-browser/serving.ts',
    // Browsers, server and database share the cores of one machine.
    fileParallelism: false,
    expect: { poll: { timeout: 10_000 } },
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
})
