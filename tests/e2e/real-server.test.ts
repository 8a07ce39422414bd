import { describe } from 'vitest'
import { aDayInTheLibrary } from './a-day-in-the-library.ts'
import { anEditorsHour } from './an-editors-hour.ts'
import { anHourWithPictures } from './an-hour-with-pictures.ts'
import { realDesk } from './desks.ts'

describe('The real server', () => {
  anEditorsHour(() => realDesk())
  anHourWithPictures(() => realDesk())
  aDayInTheLibrary(() => realDesk())
})
