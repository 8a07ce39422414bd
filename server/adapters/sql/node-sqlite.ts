import { DatabaseSync, type SQLInputValue } from 'node:sqlite'
import { Kysely, SqliteDialect, type SqliteStatement } from 'kysely'
import type { Schema } from './schema.ts'
import { openSqlDatabase } from './sql-database.ts'
import { sqliteDialect } from './sqlite-dialect.ts'

/** Opens (or makes) the desk's SQLite file; `:memory:` for tests. Every commit is on the disk before it is answered. `onStatement` hears each statement. */
export async function openNodeSqlite(file: string, onStatement?: (sql: string) => void) {
  const sqlite = new DatabaseSync(file)
  sqlite.exec(
    'pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on; pragma busy_timeout = 5000; pragma cache_size = -65536; pragma temp_store = memory;',
  )
  const kysely = new Kysely<Schema>({
    dialect: new SqliteDialect({ database: { close: () => sqlite.close(), prepare: text => statement(sqlite, text) } }),
    ...(onStatement && { log: event => onStatement(event.query.sql) }),
  })
  return openSqlDatabase(kysely, sqliteDialect)
}

/** The shape of statement that Kysely's SQLite dialect wants. */
function statement(sqlite: DatabaseSync, text: string): SqliteStatement {
  const prepared = sqlite.prepare(text)
  const values = (parameters: readonly unknown[]) => parameters as SQLInputValue[]
  return {
    reader: prepared.columns().length > 0,
    all: parameters => prepared.all(...values(parameters)),
    run: parameters => prepared.run(...values(parameters)),
    iterate: parameters => prepared.iterate(...values(parameters)),
  }
}
