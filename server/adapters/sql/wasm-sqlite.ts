import init, { type BindableValue, type Database as WasmDatabase } from '@sqlite.org/sqlite-wasm'
import { Kysely, SqliteDialect, type SqliteStatement } from 'kysely'
import type { Schema } from './schema.ts'
import { openSqlDatabase } from './sql-database.ts'
import { sqliteDialect } from './sqlite-dialect.ts'

/** Opens an empty desk database in memory, on SQLite compiled to WebAssembly: in a page or in a test. */
export async function openWasmSqlite() {
  const sqlite = await init()
  const memory = new sqlite.oo1.DB(':memory:')
  memory.exec('pragma foreign_keys = on')
  const kysely = new Kysely<Schema>({
    dialect: new SqliteDialect({ database: { close: () => memory.close(), prepare: text => statement(memory, text) } }),
  })
  return openSqlDatabase(kysely, sqliteDialect)
}

/** The shape of statement that Kysely's SQLite dialect wants. Prepared, run and finalized in one go: nothing is left open in the heap. */
function statement(memory: WasmDatabase, text: string): SqliteStatement {
  const rows = (parameters: readonly unknown[]) =>
    memory.exec({ sql: text, bind: parameters as BindableValue[], rowMode: 'object', returnValue: 'resultRows' }) as unknown[]
  return {
    reader: /^\s*(?:select|with|pragma)\b|\breturning\b/i.test(text),
    all: rows,
    run(parameters) {
      rows(parameters)
      return { changes: memory.changes(), lastInsertRowid: BigInt(memory.selectValue('select last_insert_rowid()') as number) }
    },
    iterate: parameters => rows(parameters)[Symbol.iterator](),
  }
}
