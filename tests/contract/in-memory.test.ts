import { describe } from 'vitest'
import { captionDesk } from './caption-desk.ts'
import { captionPlaces } from './caption-places.ts'
import { captionRules } from './caption-rules.ts'
import { draftsAndPublishing } from './drafts-and-publishing.ts'
import { featuring } from './featuring.ts'
import { filesBesideTheDesk } from './files-beside-the-desk.ts'
import { frontWords } from './front-words.ts'
import { fronts } from './fronts.ts'
import { listAndStart } from './list-and-start.ts'
import { inMemory } from './open-desks.ts'
import { pictureLibrary } from './picture-library.ts'
import { publishedPictures } from './published-pictures.ts'
import { signOffs } from './sign-offs.ts'
import { theBorder } from './the-border.ts'

describe('The API, called in memory', () => {
  listAndStart(inMemory)
  draftsAndPublishing(inMemory)
  featuring(inMemory)
  fronts(inMemory)
  frontWords(inMemory)
  filesBesideTheDesk(inMemory)
  pictureLibrary(inMemory)
  publishedPictures(inMemory)
  captionDesk(inMemory)
  signOffs(inMemory)
  captionPlaces(inMemory)
  captionRules(inMemory)
  theBorder(inMemory)
})
