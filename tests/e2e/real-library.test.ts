import { describe } from 'vitest'
import { aDayInTheLibrary } from './a-day-in-the-library.ts'
import { realDesk } from './desks.ts'
import { wordsOfAPicture } from './words-of-a-picture.ts'

describe('The library on the real server', () => {
  aDayInTheLibrary(() => realDesk())
  wordsOfAPicture(() => realDesk())
})
