import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', environment: 'node', include: ['{src,server,mocks,scripts}/**/*.test.ts'] } },
      { test: { name: 'roundtrip', environment: 'node', include: ['tests/roundtrip/**/*.test.ts'] } },
      { test: { name: 'ports', environment: 'node', include: ['tests/ports/**/*.test.ts'], fileParallelism: false } },
      { test: { name: 'contract', environment: 'node', include: ['tests/contract/**/*.test.ts'], fileParallelism: false } }
    ]
  }
})
