import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The page for people, as the server serves it. In development it asks the server on its usual port. */
export default defineConfig({
  plugins: [react()],
  build: {
    outDir: 'dist/page',
    target: 'es2023',
    // Its inline script would not be let run; browsers of this age preload by themselves.
    modulePreload: { polyfill: false },
    // A picture in a style sheet as data would not be let show.
    assetsInlineLimit: 0,
    // What counts is the whole, compressed: a test holds it under 300 kB.
    chunkSizeWarningLimit: 800,
  },
  server: { proxy: { '/api': 'http://localhost:8080', '/ws': { target: 'ws://localhost:8080', ws: true } } },
})
