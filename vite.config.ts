import react from '@vitejs/plugin-react'
import { msw } from 'msw/vite'
import { defineConfig } from 'vite'

// One SPA, two builds: the real desk talks to the server that serves it, the mock build carries the server's own app in the page.
export default defineConfig(({ mode }) => ({
  plugins: [react(), mode === 'mock' ? msw() : null],
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
              test: /src\/main\.tsx$/,
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
