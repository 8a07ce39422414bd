import { Node } from '@tiptap/pm/model'
import { describe, expect, it } from 'vitest'
import { openBody } from '../bridge/open-body.ts'
import { saveBody } from '../bridge/save-body.ts'
import { storySchema } from './schema.ts'

const schema = storySchema()
const body = [
  '# Head *one*',
  'A [link](u "t") with `code` and **`both`**, a ![p](q) and {{< x >}}.',
  '- a\n  - b\n\n- c',
  '3) x',
  '- [ ] t',
  '> quote\n>\n> - deep',
  '```js x\ncode\n```',
  '| a | b |\n|:-:|---|\n| c |',
  '![alt](src "cap")',
  '---',
  '<div>\nx\n</div>',
  'end  \nline',
].join('\n\n')

describe('the schema', () => {
  it('holds every document the bridge opens, without a DOM', () => Node.fromJSON(schema, openBody(body).doc).check())
  it('gives back the same bytes through a live document', () => {
    const opened = openBody(body)
    expect(saveBody(opened, Node.fromJSON(schema, opened.doc))).toEqual({ body, problems: [] })
  })
  it('holds an empty body', () => Node.fromJSON(schema, openBody('').doc).check())
})
