import { describe } from 'vitest'
import { captions } from './captions.ts'
import { mockDesk, realDesk } from './desks.ts'

describe('The caption desk on the real server', () => {
  captions(() => realDesk())
})

describe('The caption desk in the mock build', () => {
  captions(mockDesk)
})
