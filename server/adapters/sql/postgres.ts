import { Kysely, PostgresDialect } from 'kysely'
import { Pool, types } from 'pg'
import { postgresDialect } from './postgres-dialect.ts'
import type { Schema } from './schema.ts'
import { openSqlDatabase } from './sql-database.ts'

const INT8 = 20
types.setTypeParser(INT8, Number)

/** Opens the desk's tables in a PostgreSQL database; `schema` keeps several desks (or tests) apart in one database. */
export async function openPostgres(url: string, schema = 'public') {
  const pool = new Pool({ connectionString: url, max: 8, options: `-c search_path=${schema}` })
  return openSqlDatabase(new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) }), postgresDialect, schema)
}
