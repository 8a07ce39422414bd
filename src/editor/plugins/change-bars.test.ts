import { Node } from '@tiptap/pm/model'
import { expect, test } from 'vitest'
import { openBody } from '../bridge/open-body.ts'
import { storySchema } from '../nodes/schema.ts'
import { changedBlocks } from './change-bars.ts'

const schema = storySchema()
const changed = (live: string, now: string) => changedBlocks(Node.fromJSON(schema, openBody(now).doc), openBody(live))
const live = 'One.\n\nTwo.\n\n![alt](/a.jpg "caption")\n\nThree.\n'

test('blocks that differ from the live body are told, the others are not', () => {
  expect(changed(live, live)).toEqual([])
  expect(changed(live, live.replace('Two', 'Zwei'))).toEqual([1])
  expect(changed(live, live.replace('caption', 'other'))).toEqual([2])
  expect(changed(live, `Zero.\n\n${live}`)).toEqual([0])
  expect(changed(live, live.replace('Two.\n\n', ''))).toEqual([])
})

test('bytes that read the same are no change to a reader', () => {
  expect(changed('*One.*\n', '_One._\n')).toEqual([])
})
