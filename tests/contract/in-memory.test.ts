import { describe } from 'vitest'
import { draftsAndPublishing } from './drafts-and-publishing.ts'
import { listAndStart } from './list-and-start.ts'
import { inMemory } from './open-desks.ts'
import { pictureLibrary } from './picture-library.ts'
import { theBorder } from './the-border.ts'

describe('The API, called in memory', () => {
  listAndStart(inMemory)
  draftsAndPublishing(inMemory)
  pictureLibrary(inMemory)
  theBorder(inMemory)
})
