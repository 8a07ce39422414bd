import { describe } from 'vitest'
import { anEditorsHour } from './an-editors-hour.ts'
import { anHourWithPictures } from './an-hour-with-pictures.ts'
import { realDesk } from './desks.ts'

describe('The real server', () => {
  anEditorsHour(() => realDesk())
  anHourWithPictures(() => realDesk())
})
