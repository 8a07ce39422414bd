import { afterAll, describe } from 'vitest'
import { dropSchemas, postgresAnswers, postgresUrl } from '../support/postgres.ts'
import { captionDesk } from './caption-desk.ts'
import { captionPlaces } from './caption-places.ts'
import { captionRules } from './caption-rules.ts'
import { draftsAndPublishing } from './drafts-and-publishing.ts'
import { featuring } from './featuring.ts'
import { filesBesideTheDesk } from './files-beside-the-desk.ts'
import { frontWords } from './front-words.ts'
import { fronts } from './fronts.ts'
import { listAndStart } from './list-and-start.ts'
import { listeningOnPostgres } from './open-desks.ts'
import { pictureLibrary } from './picture-library.ts'
import { publishedPictures } from './published-pictures.ts'
import { signOffs } from './sign-offs.ts'
import { theBorder } from './the-border.ts'

const there = await postgresAnswers()
if (!there) console.warn(`No PostgreSQL answers at ${postgresUrl}, so nothing was tried on it. Set STET_TEST_POSTGRES to one that does.`)

describe.skipIf(!there)('The API, on a listening server with PostgreSQL', () => {
  afterAll(dropSchemas)
  listAndStart(listeningOnPostgres)
  draftsAndPublishing(listeningOnPostgres)
  featuring(listeningOnPostgres)
  fronts(listeningOnPostgres)
  frontWords(listeningOnPostgres)
  filesBesideTheDesk(listeningOnPostgres)
  pictureLibrary(listeningOnPostgres)
  publishedPictures(listeningOnPostgres)
  captionDesk(listeningOnPostgres)
  signOffs(listeningOnPostgres)
  captionPlaces(listeningOnPostgres)
  captionRules(listeningOnPostgres)
  theBorder(listeningOnPostgres)
})
