import { availableParallelism } from 'node:os'
import react from '@vitejs/plugin-react'
import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { findChromium, quietFlags } from './tests/support/chromium.ts'
import { byTable } from './vite.config.ts'

const chromium = findChromium()

/** What waits for a browser, a database or the disk may find the machine busy once. Which tests needed it is said at the end of the run. */
const retry = 1

/** For a machine that is slow or busy: tests end when what they wait for is there, and properties when they were run. */
const testTimeout = 30_000

export default defineConfig({
  test: {
    // Left to itself, Vitest leaves one processor of two to the watcher.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      { test: { name: 'unit', environment: 'node', include: ['{src,server,mocks,scripts}/**/*.test.ts'], testTimeout } },
      { test: { name: 'roundtrip', environment: 'node', include: ['tests/roundtrip/**/*.test.ts'], testTimeout: 60_000 } },
      { test: { name: 'ports', environment: 'node', include: ['tests/ports/**/*.test.ts'], testTimeout, hookTimeout: testTimeout } },
      {
        test: {
          name: 'contract',
          environment: 'node',
          include: ['tests/contract/**/*.test.ts'],
          retry,
          testTimeout,
          hookTimeout: testTimeout,
        },
      },
      {
        test: {
          name: 'e2e',
          retry,
          environment: 'node',
          include: ['tests/e2e/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // As long as a page waits for what it looks for.
          expect: { poll: { timeout: 10_000 } },
        },
      },
      {
        plugins: [react()],
        resolve: { alias: byTable },
        // Known before the first test: a dependency found later is bundled again, and React is there twice.
        optimizeDeps: { entries: ['tests/browser/**/*.test.tsx'] },
        test: {
          name: 'browser',
          retry,
          // Real keys want the processor to themselves.
          fileParallelism: false,
          testTimeout,
          include: ['tests/browser/**/*.test.tsx'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            viewport: { width: 1100, height: 900 },
            provider: playwright({ launchOptions: { ...(chromium ? { executablePath: chromium } : {}), args: quietFlags } }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
})
