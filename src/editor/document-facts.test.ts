import { Node } from '@tiptap/pm/model'
import { expect, test } from 'vitest'
import { openBody } from './bridge/open-body.ts'
import { rangeOfWords } from './document-facts.ts'
import { storySchema } from './nodes/schema.ts'

const schema = storySchema()
const found = (body: string, words: string) => {
  const doc = Node.fromJSON(schema, openBody(body).doc)
  const range = rangeOfWords(doc, words)
  return range && doc.textBetween(range.from, range.to)
}

test('words of a check are found in the text, with or without the marks of the source', () => {
  expect(found('First.\n\nThe baths opened in TK last year.\n', 'opened in TK last')).toBe('opened in TK last')
  expect(found('It **opened** in TK.\n', '**opened** in TK')).toBe('opened in TK')
})

test('of words that are not there whole, the placeholder itself is found', () => {
  expect(found('It opened [in](/x) TK.\n', 'opened [in](/x) TK.')).toBe('TK')
  expect(found('Nothing here.\n', 'opened in TK')).toBeNull()
})
