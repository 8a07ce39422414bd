import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { msw } from 'msw/vite'
import { defineConfig } from 'vite'

/** Character references by a table. Pages ask the browser's own parser, which saves the table; workers have no document to ask. */
export const byTable = {
  'decode-named-character-reference': join(import.meta.dirname, 'node_modules/decode-named-character-reference/index.js'),
}

// One SPA, two builds: the real desk talks to the server that serves it, the mock build carries the server's own app in the page.
export default defineConfig(({ mode, command }) => ({
  plugins: [react(), mode === 'mock' ? msw() : null],
  // While developing, pages and workers share what they import.
  resolve: { alias: command === 'serve' ? byTable : {} },
  worker: {
    format: 'es',
    plugins: () => [
      { name: 'by-table', enforce: 'pre', resolveId: (id: string) => Object.entries(byTable).find(([name]) => name === id)?.[1] },
    ],
  },
  // The PHP parser and MSW ask a process that a page does not have.
  define: { __MOCK__: JSON.stringify(mode === 'mock'), ...(mode === 'mock' && { 'process.arch': '""', 'process.env': '{}' }) },
  build: {
    target: 'es2024',
    cssTarget: 'chrome123',
    manifest: true,
    modulePreload: { polyfill: false },
    // npm run check weighs what each page loads; the size of a lazy chunk alone says nothing.
    chunkSizeWarningLimit: 2000,
    // What the first page needs comes in one file: small shared ones cost more in requests than they save.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            {
              name: 'desk',
              // The way to the picker is a line, that three screens share.
              test: /src\/(?:main\.tsx|app\/later-picker\.ts)$/,
            },
            // The same for what reads a story: checks that run in the page itself, which is rare, share it and would part it.
            {
              name: 'story-session',
              test: /story-editor\/session\/use-story-session\.ts$/,
            },
          ],
        },
      },
    },
  },
  optimizeDeps: { exclude: ['@sqlite.org/sqlite-wasm'] },
  server: { host: '127.0.0.1', port: 4311 },
  preview: { host: '127.0.0.1', port: 4312 },
}))
