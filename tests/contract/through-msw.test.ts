import { describe } from 'vitest'
import { draftsAndPublishing } from './drafts-and-publishing.ts'
import { listAndStart } from './list-and-start.ts'
import { throughMsw } from './open-desks.ts'
import { pictureLibrary } from './picture-library.ts'
import { theBorder } from './the-border.ts'

describe('The API, through MSW', () => {
  listAndStart(throughMsw)
  draftsAndPublishing(throughMsw)
  pictureLibrary(throughMsw)
  theBorder(throughMsw)
})
