import { expect, test } from 'vitest'
import { versionsWords } from './versions-words.ts'
import { words } from './words.ts'

test('what came from nobody at the desk is told of without an empty name', () => {
  expect(words.merged('Mira Voss')).toBe('Mira Voss’s change is in your draft.')
  expect(words.merged('')).toBe('What changed meanwhile is in your draft.')
  for (const said of [versionsWords.rest('', '12:04'), versionsWords.explain('', '12:04')])
    expect(said).toMatch(/^Somebody outside the desk saved /)
})
