import { afterAll, describe } from 'vitest'
import { openPostgres } from '#server/adapters/sql/postgres.ts'
import { dropSchemas, postgresAnswers, postgresUrl, temporarySchema } from '../support/postgres.ts'
import { captionsSuite } from './captions.ts'
import { databaseSuite } from './database.ts'

describe.skipIf(!(await postgresAnswers()))('The database on PostgreSQL', () => {
  afterAll(dropSchemas)
  const open = async () => {
    const schema = await temporarySchema()
    const database = await openPostgres(postgresUrl, schema.name)
    return {
      database,
      close: async () => {
        await database.close()
        await schema.drop()
      },
    }
  }
  databaseSuite(open)
  captionsSuite(open)
})
