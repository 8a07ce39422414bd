import { describe } from 'vitest'
import { anEditorsHour } from './an-editors-hour.ts'
import { anHourWithPictures } from './an-hour-with-pictures.ts'
import { mockDesk } from './desks.ts'

describe('The mock build', () => {
  anEditorsHour(mockDesk)
  anHourWithPictures(mockDesk, { picker: ['drop'], text: ['paste'] })
})
