import { describe } from 'vitest'
import { draftsAndPublishing } from './drafts-and-publishing.ts'
import { listAndStart } from './list-and-start.ts'
import { listening } from './open-desks.ts'
import { pictureLibrary } from './picture-library.ts'
import { theBorder } from './the-border.ts'

describe('The API, on a listening server with SQLite', () => {
  listAndStart(listening)
  draftsAndPublishing(listening)
  pictureLibrary(listening)
  theBorder(listening)
})
