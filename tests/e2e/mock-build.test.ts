import { describe } from 'vitest'
import { anEditorsHour } from './an-editors-hour.ts'
import { mockDesk } from './desks.ts'

describe('The mock build', () => {
  anEditorsHour(mockDesk)
})
