import { randomBytes } from 'node:crypto'
import { Client } from 'pg'

/** Where the tests' PostgreSQL is: `STET_TEST_POSTGRES`, else the usual local one. */
export const postgresUrl = process.env.STET_TEST_POSTGRES || 'postgres://root@127.0.0.1:5432/postgres'

export async function postgresAnswers(): Promise<boolean> {
  const client = new Client({ connectionString: postgresUrl, connectionTimeoutMillis: 1500 })
  try {
    await client.connect()
    await client.end()
    return true
  } catch {
    return false
  }
}

const free: string[] = []

/** A schema that no other test uses at the moment. Emptying one with all its tables takes a fifth of the time of making it. */
export async function temporarySchema(): Promise<{ name: string; drop(): Promise<void> }> {
  const name = free.pop() ?? `stet_test_${randomBytes(6).toString('hex')}`
  return {
    name,
    async drop() {
      await ask(async client => {
        const { rows } = await client.query<{ what: string; name: string }>(
          `select 'table' as what, tablename as name from pg_tables where schemaname = $1 and tablename not like 'kysely_%'
           union select 'sequence', sequencename from pg_sequences where schemaname = $1`,
          [name],
        )
        // Faster than truncating, which makes every file of a table anew.
        const statements = rows.map(one =>
          one.what === 'table' ? `delete from "${name}"."${one.name}"` : `alter sequence "${name}"."${one.name}" restart`,
        )
        await client.query(statements.join(';'))
      })
      free.push(name)
    },
  }
}

/** For the end of a test file. */
export async function dropSchemas(): Promise<void> {
  await ask(async client => {
    for (const name of free.splice(0)) await client.query(`drop schema if exists "${name}" cascade`)
  })
}

async function ask(work: (client: Client) => Promise<void>): Promise<void> {
  const client = new Client({ connectionString: postgresUrl })
  await client.connect()
  await work(client).finally(() => client.end())
}
