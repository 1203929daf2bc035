import { defineConfig } from 'vitest/config'

/** The library that programs use; its dependencies are in it, so that it runs without an install. */
export default defineConfig({
  build: {
    outDir: 'dist/lib',
    lib: { entry: 'src/index.ts', formats: ['es'], fileName: 'index' },
    target: 'es2023',
    minify: false,
    sourcemap: true,
  },
  test: { include: ['test/**/*.test.ts'] },
})
