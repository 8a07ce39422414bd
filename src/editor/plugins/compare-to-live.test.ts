import { Node } from '@tiptap/pm/model'
import { expect, test } from 'vitest'
import type { DocNode } from '../bridge/doc-node.ts'
import { openBody } from '../bridge/open-body.ts'
import { storySchema } from '../nodes/schema.ts'
import { compareToLive } from './compare-to-live.ts'

const schema = storySchema()
const compared = (live: string, now: DocNode) => compareToLive(Node.fromJSON(schema, now), openBody(live)).map(({ at, was }) => [at, was])
const changed = (live: string, now: string) => compared(live, openBody(now).doc)
const live = 'One.\n\nTwo.\n\n![alt](/a.jpg "caption")\n\nThree.\n'

test('blocks that differ from the live body are told, the others are not', () => {
  expect(changed(live, live)).toEqual([])
  expect(changed(live, live.replace('Two', 'Zwei'))).toEqual([[1, 1]])
  expect(changed(live, live.replace('caption', 'other'))).toEqual([[2, 2]])
  expect(changed(live, `Zero.\n\n${live}`)).toEqual([[0, null]])
  expect(changed(live, live.replace('Two.\n\n', ''))).toEqual([])
})

test('bytes that read the same are no change to a reader', () => {
  expect(changed('*One.*\n', '_One._\n')).toEqual([])
})

test('a block is told what it was through blocks that came or went elsewhere', () => {
  expect(changed(live, `Zero.\n\n${live.replace('Three', 'Drei')}`)).toEqual([
    [0, null],
    [4, 3],
  ])
  expect(changed(live, live.replace('One.\n\n', '').replace('Three', 'Drei'))).toEqual([[2, 3]])
})

test('neighbours that both changed are told apart, unless one of them was made anew', () => {
  const { doc } = openBody(live.replace('One', 'Eins').replace('Two', 'Zwei'))
  expect(compared(live, doc)).toEqual([
    [0, 0],
    [1, 1],
  ])
  const [first, second, ...rest] = doc.content ?? []
  const split = { ...doc, content: [first ?? doc, { ...(second ?? doc), attrs: { segment: null } }, ...rest] }
  expect(compared(live, split)).toEqual([
    [0, null],
    [1, null],
  ])
})

test('a split, a join and a deletion beside a change are not exact', () => {
  expect(changed(live, live.replace('Two.', 'Tw\n\no.'))).toEqual([
    [1, null],
    [2, null],
  ])
  expect(changed(live, live.replace('One.\n\nTwo.', 'One. Two.'))).toEqual([[0, null]])
})

test('an empty paragraph changes nothing about what a block was', () => {
  const { doc } = openBody(live.replace('Three', 'Drei'))
  expect(compared(live, { ...doc, content: [...(doc.content ?? []), { type: 'paragraph' }] })).toEqual([[3, 3]])
})
