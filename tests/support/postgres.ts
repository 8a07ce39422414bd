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

/** A schema that only one test uses. */
export async function temporarySchema(): Promise<{ name: string; drop(): Promise<void> }> {
  const name = `stet_test_${randomBytes(6).toString('hex')}`
  return {
    name,
    async drop() {
      const client = new Client({ connectionString: postgresUrl })
      await client.connect()
      await client.query(`drop schema if exists "${name}" cascade`)
      await client.end()
    },
  }
}
