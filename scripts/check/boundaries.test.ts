import { expect, test } from 'vitest'
import { importsOf, offence } from './boundaries.ts'

const allowed = (from: string, to: string, typeOnly = false) => offence({ from, to, typeOnly }) === null

test('domain imports nothing but domain', () => {
  expect(allowed('src/domain/story/a.ts', 'src/domain/site/b.ts')).toBe(true)
  expect(allowed('src/domain/story/a.ts', 'src/contract/b.ts')).toBe(false)
  expect(allowed('src/domain/story/a.ts', 'node:fs')).toBe(false)
  expect(allowed('src/domain/story/a.ts', 'yaml')).toBe(true)
})

test('a feature never imports another, not even one born tomorrow', () => {
  expect(allowed('src/features/tomorrow/page.tsx', 'src/features/tomorrow/parts/row.tsx')).toBe(true)
  expect(allowed('src/features/tomorrow/page.tsx', 'src/features/stories/queries.ts')).toBe(false)
  expect(allowed('src/features/tomorrow/page.tsx', '@tiptap/core')).toBe(false)
})

test('the client may know the type of the app, and nothing else of the server', () => {
  expect(allowed('src/api/client.ts', 'server/app.ts', true)).toBe(true)
  expect(allowed('src/api/client.ts', 'server/app.ts')).toBe(false)
})

test('use cases reach no adapter and nothing of Node', () => {
  expect(allowed('server/use-cases/a.ts', 'server/ports/database.ts')).toBe(true)
  expect(allowed('server/use-cases/a.ts', 'server/adapters/disk-cache.ts')).toBe(false)
  expect(allowed('server/routes/a.ts', 'node:path')).toBe(false)
  expect(allowed('server/main.ts', 'server/start-server.ts')).toBe(true)
})

test('nobody imports tests', () => {
  expect(allowed('src/app/a.ts', 'tests/support/a-site.ts')).toBe(false)
  expect(allowed('src/domain/a.test.ts', 'vitest')).toBe(true)
})

test('imports of every kind are seen, and comments are not', () => {
  const text = `import type { A } from '#domain/story/story.ts'
import { b } from '../b.ts'
import './c.css'
export { d } from './d.ts'
// import { e } from './e.ts'
/* import { f } from './f.ts' */
const g = () => import('#mocks/browser.ts')
import {
  h,
} from 'zod'
`
  expect(importsOf('src/app/here/a.ts', text)).toEqual([
    { from: 'src/app/here/a.ts', to: 'src/domain/story/story.ts', typeOnly: true },
    { from: 'src/app/here/a.ts', to: 'src/app/b.ts', typeOnly: false },
    { from: 'src/app/here/a.ts', to: 'src/app/here/c.css', typeOnly: false },
    { from: 'src/app/here/a.ts', to: 'src/app/here/d.ts', typeOnly: false },
    { from: 'src/app/here/a.ts', to: 'mocks/browser.ts', typeOnly: false },
    { from: 'src/app/here/a.ts', to: 'zod', typeOnly: false },
  ])
})
