import { describe } from 'vitest'
import { postgresAnswers, postgresUrl } from '../support/postgres.ts'
import { draftsAndPublishing } from './drafts-and-publishing.ts'
import { listAndStart } from './list-and-start.ts'
import { listeningOnPostgres } from './open-desks.ts'
import { pictureLibrary } from './picture-library.ts'
import { theBorder } from './the-border.ts'

const there = await postgresAnswers()
if (!there) console.warn(`No PostgreSQL answers at ${postgresUrl}, so nothing was tried on it. Set STET_TEST_POSTGRES to one that does.`)

describe.skipIf(!there)('The API, on a listening server with PostgreSQL', () => {
  listAndStart(listeningOnPostgres)
  draftsAndPublishing(listeningOnPostgres)
  pictureLibrary(listeningOnPostgres)
  theBorder(listeningOnPostgres)
})
