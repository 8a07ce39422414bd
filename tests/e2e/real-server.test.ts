import { describe } from 'vitest'
import { aBusyHourAtTheFront } from './a-busy-hour-at-the-front.ts'
import { aNightAtTheFront } from './a-night-at-the-front.ts'
import { anEditorsHour } from './an-editors-hour.ts'
import { anHourAtTheFront } from './an-hour-at-the-front.ts'
import { anHourWithPictures } from './an-hour-with-pictures.ts'
import { realDesk } from './desks.ts'

describe('The real server', () => {
  anEditorsHour(() => realDesk())
  anHourAtTheFront(() => realDesk())
  aBusyHourAtTheFront(() => realDesk())
  aNightAtTheFront(() => realDesk())
  anHourWithPictures(() => realDesk())
})
