import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openNodeSqlite } from '#server/adapters/sql/node-sqlite.ts'
import { openWasmSqlite } from '#server/adapters/sql/wasm-sqlite.ts'
import { temporaryFolder } from '../support/node-site.ts'
import { aWrite, databaseSuite } from './database.ts'

describe('The database on a SQLite file', () => {
  databaseSuite(async () => {
    const folder = await temporaryFolder()
    const database = await openNodeSqlite(join(folder.path, 'stet.sqlite'))
    return {
      database,
      close: async () => {
        await database.close()
        await folder.remove()
      },
    }
  })

  test('reads a page of the list in three statements, however many rows it has and whatever is searched', async () => {
    const statements: string[] = []
    const database = await openNodeSqlite(':memory:', sql => statements.push(sql))
    await database.insert(Array.from({ length: 120 }, (_, number) => aWrite(`${number}.md`, { title: `Bridge ${number}` })))
    for (const query of [
      {},
      { q: 'bridge' },
      { q: 'bridge', sort: 'relevance' as const },
      { view: 'same-address' as const, category: 'local' },
    ]) {
      statements.length = 0
      await database.page({ ...query, offset: 0, limit: 100 })
      expect(statements.length, statements.join('\n')).toBeLessThanOrEqual(3)
    }
    statements.length = 0
    await database.facets()
    expect(statements.length).toBeLessThanOrEqual(4)
    await database.close()
  })

  test('is still there when it is opened again', async () => {
    const folder = await temporaryFolder()
    const file = join(folder.path, 'stet.sqlite')
    const first = await openNodeSqlite(file)
    await first.putSetting('imported', 'yes')
    await first.close()
    const again = await openNodeSqlite(file)
    expect(await again.setting('imported')).toBe('yes')
    await again.close()
    await folder.remove()
  })
})

describe('The database on SQLite in WebAssembly', () => {
  databaseSuite(async () => {
    const database = await openWasmSqlite()
    return { database, close: () => database.close() }
  })
})
