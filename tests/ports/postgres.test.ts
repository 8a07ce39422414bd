import { describe } from 'vitest'
import { openPostgres } from '#server/adapters/sql/postgres.ts'
import { postgresAnswers, postgresUrl, temporarySchema } from '../support/postgres.ts'
import { databaseSuite } from './database.ts'

describe.skipIf(!(await postgresAnswers()))('The database on PostgreSQL', () => {
  databaseSuite(async () => {
    const schema = await temporarySchema()
    const database = await openPostgres(postgresUrl, schema.name)
    return {
      database,
      close: async () => {
        await database.close()
        await schema.drop()
      },
    }
  })
})
