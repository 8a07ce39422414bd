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
import { listening } from './open-desks.ts'
import { pictureLibrary } from './picture-library.ts'
import { publishedPictures } from './published-pictures.ts'
import { signOffs } from './sign-offs.ts'
import { theBorder } from './the-border.ts'

describe('The API, on a listening server with SQLite', () => {
  listAndStart(listening)
  draftsAndPublishing(listening)
  featuring(listening)
  fronts(listening)
  frontWords(listening)
  filesBesideTheDesk(listening)
  pictureLibrary(listening)
  publishedPictures(listening)
  captionDesk(listening)
  signOffs(listening)
  captionPlaces(listening)
  captionRules(listening)
  theBorder(listening)
})
