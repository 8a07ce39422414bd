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
import { throughMsw } from './open-desks.ts'
import { pictureLibrary } from './picture-library.ts'
import { publishedPictures } from './published-pictures.ts'
import { signOffs } from './sign-offs.ts'
import { theBorder } from './the-border.ts'

describe('The API, through MSW', () => {
  listAndStart(throughMsw)
  draftsAndPublishing(throughMsw)
  featuring(throughMsw)
  fronts(throughMsw)
  frontWords(throughMsw)
  filesBesideTheDesk(throughMsw)
  pictureLibrary(throughMsw)
  publishedPictures(throughMsw)
  captionDesk(throughMsw)
  signOffs(throughMsw)
  captionPlaces(throughMsw)
  captionRules(throughMsw)
  theBorder(throughMsw)
})
