import { existsSync } from 'node:fs'
import react from '@vitejs/plugin-react'
import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'

// The system's own Chromium where there is one, else the one Playwright installs.
const chromium = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(path => existsSync(path))
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', environment: 'node', include: ['{src,server,mocks,scripts}/**/*.test.ts'] } },
      { test: { name: 'roundtrip', environment: 'node', include: ['tests/roundtrip/**/*.test.ts'] } },
      { test: { name: 'ports', environment: 'node', include: ['tests/ports/**/*.test.ts'], fileParallelism: false } },
      { test: { name: 'contract', environment: 'node', include: ['tests/contract/**/*.test.ts'], fileParallelism: false } },
      {
        plugins: [react()],
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.tsx'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            viewport: { width: 1100, height: 900 },
            provider: playwright({ launchOptions: { ...(chromium ? { executablePath: chromium } : {}), args: quiet } }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
})
