import { describe, expect, it } from 'vitest'
import type { DocNode } from './doc-node.ts'
import { openBody } from './open-body.ts'
import { saveBody } from './save-body.ts'

const text = (value: string, ...marks: string[]): DocNode => ({
  type: 'text',
  text: value,
  ...(marks.length > 0 ? { marks: marks.map(type => ({ type })) } : {}),
})
const node = (type: string, ...content: (DocNode | string)[]): DocNode => ({
  type,
  content: content.map(one => (typeof one === 'string' ? text(one) : one)),
})
const p = (...content: (DocNode | string)[]) => node('paragraph', ...content)
const item = (...content: DocNode[]) => node('listItem', ...content)
const task = (...content: DocNode[]): DocNode => ({ ...node('taskItem', ...content), attrs: { checked: false } })
const rule: DocNode = { type: 'horizontalRule' }
const empty: DocNode = { type: 'paragraph' }
/** The block as the one the file has at this place, changed. */
const was = (segment: number, block: DocNode): DocNode => ({ ...block, attrs: { ...block.attrs, segment } })
const becomes = (body: string, content: readonly DocNode[], wanted: string) =>
  expect(saveBody(openBody(body), { type: 'doc', content })).toEqual({ body: wanted, problems: [] })

describe('marks', () => {
  it('code over other marks is closed and begun again where they change', () =>
    becomes(
      'to *night and* on\n',
      [was(0, p('to ', text('night ', 'italic'), text('and', 'italic', 'code'), text(' on', 'code')))],
      'to *night `and`*` on`\n',
    ))
  it('code holds no break, no picture and no tag: it goes around them', () =>
    becomes(
      'a<br>b\n',
      [was(0, p(text('a', 'code'), { type: 'sourceInline', attrs: { text: '<br>' }, marks: [{ type: 'code' }] }, text('b', 'code')))],
      '`a`<br>`b`\n',
    ))
  it('a mark that goes on over a blank behind another one is the outer one', () =>
    becomes('x\n', [p('r', text('e', 'bold'), text('d', 'bold', 'italic'), text(' on', 'italic'))], 'r**e*****d** on*\n'))
  it('a mark that begins and ends beside a blank inside another one is written with that blank as a reference', () =>
    becomes('x\n', [p(text('a ', 'bold'), text('both', 'bold', 'italic'), text(' one', 'italic'))], '**a *both***_&#32;one_\n'))
  it('also where that blank is a no-break one', () =>
    becomes('x\n', [p(text('a ', 'bold'), text('both', 'bold', 'italic'), text('\u00a0one', 'italic'))], '**a *both***_&#160;one_\n'))
  it('an address of which a part is emphasised is written as a link', () => {
    const link = { type: 'link', attrs: { href: 'https://a.example/b' } }
    const part = (value: string, ...more: { type: string }[]): DocNode => ({ type: 'text', text: value, marks: [link, ...more] })
    becomes(
      'https://a.example/b\n',
      [was(0, p(part('https://a.'), part('example', { type: 'italic' }), part('/b')))],
      '[https://a.*example*/b](https://a.example/b)\n',
    )
  })
  it('blanks in code are blanks', () => becomes('x\n', [p('a', text(' b ', 'code', 'italic'), 'c')], '&#97;*`  b  `*&#99;\n'))
})

describe('words changed in two places of a block', () => {
  it('leave the line ends, escapes and entities between them', () =>
    becomes('One fish\nand \\* &amp; two fish.\n', [was(0, p('One eel and * & two eel.'))], 'One eel\nand \\* &amp; two eel.\n'))
  it('also in a quote, in a file with CRLF', () =>
    becomes('> a fish\r\n> b fish\r\n', [was(0, node('blockquote', p('a eel b eel')))], '> a eel\r\n> b eel\r\n'))
})

describe('items', () => {
  it('a rule that begins an item is of another sign than any bullet', () =>
    becomes('x\n', [node('bulletList', item(rule, p('a')))], '- ___\n\n  a\n'))
  it('an empty item does not begin a list in the line after a paragraph', () =>
    becomes('x\n', [node('bulletList', item(p('a'), node('bulletList', item(empty), item(p('b')))))], '- a\n\n  -\n  - b\n'))
  it('text does not go on with a list before it', () =>
    becomes('x\n', [node('bulletList', item({ ...node('orderedList', item(p('a'))), attrs: { start: 1 } }, p('b')))], '- 1. a\n\n  b\n'))
  it('a box with nothing behind it lives on the screen only', () => {
    becomes('- [ ] a\n- [ ] b\n', [was(0, node('taskList', task(p('a')), task(empty), task(p('b'))))], '- [ ] a\n- [ ] b\n')
    becomes('a\n', [was(0, p('a')), node('taskList', task(empty))], 'a\n')
  })
  it('a box with nothing but inner items gets a blank behind it, as a reference', () =>
    becomes('x\n', [node('taskList', task(empty, node('taskList', task(p('a')))))], '- [ ] &#32;\n  - [ ] a\n'))
})

describe('what stands beside a change', () => {
  it('keeps its marker; what was changed gets the other one', () =>
    becomes('a\n\n- b\n', [node('bulletList', item(p('a'))), was(1, node('bulletList', item(p('b'))))], '* a\n\n- b\n'))
  it('keeps its links when their definition goes, and nothing else of it is written anew', () =>
    becomes(
      'a\nb [c][d] e\\*\n\n[d]: /x "T"\n',
      [was(0, p('a b ', { ...text('c'), marks: [{ type: 'link', attrs: { href: '/x', title: 'T' } }] }, ' e*'))],
      'a\nb [c](/x "T") e\\*\n',
    ))
  it('makes changed code behind a new list fenced, where it would be the list’s', () =>
    becomes(
      'a\n\n    code\n',
      [{ ...node('orderedList', item(p('a'))), attrs: { start: 1 } }, was(1, node('codeBlock', 'codes'))],
      '1. a\n\n```\ncodes\n```\n',
    ))
  it('a block of HTML with a blank line stays one block in a quote', () =>
    becomes('x\n', [node('blockquote', { type: 'sourceBlock', attrs: { text: '<!-- a\n\nb -->' } })], '> <!-- a\n>\n> b -->\n'))
})

it('a no-break blank at the end of a heading is text', () =>
  becomes('x\n', [{ ...node('heading', '10 %\u00a0'), attrs: { level: 2 } }], '## 10 %\u00a0\n'))
it('a paragraph of nothing but a break lives on the screen only', () => becomes('a\n', [was(0, p('a')), p({ type: 'hardBreak' })], 'a\n'))
