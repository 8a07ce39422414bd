import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, test } from 'vitest'
import { storyId } from '#domain/story/story.ts'
import { openNodeSqlite } from '#server/adapters/sql/node-sqlite.ts'
import { openWasmSqlite } from '#server/adapters/sql/wasm-sqlite.ts'
import { temporaryFolder } from '../support/node-site.ts'
import { captionsSuite } from './captions.ts'
import { aWrite, databaseSuite } from './database.ts'

describe('The database on a SQLite file', () => {
  const open = async () => {
    const folder = await temporaryFolder()
    const database = await openNodeSqlite(join(folder.path, 'stet.sqlite'))
    return {
      database,
      close: async () => {
        await database.close()
        await folder.remove()
      },
    }
  }
  databaseSuite(open)
  captionsSuite(open)

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

  test('made by an earlier desk gets what is missing when it is opened, and its drafts stay', async () => {
    const folder = await temporaryFolder()
    const file = join(folder.path, 'stet.sqlite')
    const first = await openNodeSqlite(file)
    const [id] = await first.insert([aWrite('a.md')])
    const draft = { text: 'Kept.', baseHash: null, savedAt: '2026-11-24T12:00:00.000Z', savedBy: 'Mira Voss' }
    await first.update(storyId(id ?? 0), aWrite('a.md', {}, { draft: { ...draft, unproven: [] } }), true)
    await first.close()
    const earlier = new DatabaseSync(file)
    earlier.exec(`alter table drafts drop column unproven; drop table picture_files; drop table picture_uses;
      drop index stories_checked; alter table stories drop column checked_as; drop index act_items_story; drop table caption_trail; drop table captions;
      drop table findings_let_stand; drop table sign_off_overrides; drop table picture_flags_let_stand; drop table pictures; drop table front_stints; drop table front_times; alter table acts drop column files; alter table stories drop column front_words; create table pictures (path text primary key);
      delete from kysely_migration where name > '0002'`)
    earlier.close()
    const again = await openNodeSqlite(file)
    expect(await again.draft(storyId(id ?? 0))).toEqual({ ...draft, unproven: [] })
    await again.close()
    await folder.remove()
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
  const open = async () => {
    const database = await openWasmSqlite()
    return { database, close: () => database.close() }
  }
  databaseSuite(open)
  captionsSuite(open)
})
