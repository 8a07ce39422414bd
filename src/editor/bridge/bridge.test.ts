import { describe, expect, it } from 'vitest'
import type { DocNode } from './doc-node.ts'
import { openBody } from './open-body.ts'
import { saveBody } from './save-body.ts'

type Change = (nodes: DocNode[]) => DocNode[]

const nodesOf = (body: string) => [...(openBody(body).doc.content ?? [])]
const edited = (body: string, change: Change) => {
  const opened = openBody(body)
  return saveBody(opened, { type: 'doc', content: change([...(opened.doc.content ?? [])]) })
}
const becomes = (body: string, change: Change, wanted: string) => expect(edited(body, change)).toEqual({ body: wanted, problems: [] })

/** Replaces text inside any text node of the document. */
const words =
  (from: string, to: string): Change =>
  nodes =>
    nodes.map(node => replaced(node, from, to))
function replaced(node: DocNode, from: string, to: string): DocNode {
  if (node.text !== undefined) return { ...node, text: node.text.replace(from, () => to) }
  return node.content ? { ...node, content: node.content.map(child => replaced(child, from, to)) } : node
}
const text = (value: string, ...marks: string[]): DocNode => ({
  type: 'text',
  text: value,
  ...(marks.length ? { marks: marks.map(type => ({ type })) } : {}),
})
const p = (...content: (DocNode | string)[]): DocNode => ({
  type: 'paragraph',
  content: content.map(one => (typeof one === 'string' ? text(one) : one)),
})
const types = (body: string) => nodesOf(body).map(node => node.type)

describe('reading', () => {
  it('reads a picture alone in its paragraph as a figure', () => expect(types('![a](b.jpg "c")')).toEqual(['figure']))
  it('reads HTML, templates and definitions as source blocks', () =>
    expect(new Set(types('<div>\n\n{{< x >}}\n\n@include("a")\n\n[a]: b\n\n:::tip\n'))).toEqual(new Set(['sourceBlock'])))
  it('reads a tag inside a line as an atom', () =>
    expect(nodesOf('See {% link _posts/a_b.md %} now')[0]?.content?.[1]?.attrs?.text).toBe('{% link _posts/a_b.md %}'))
  it('reads a soft line end as a blank', () => expect(nodesOf('a\nb')[0]?.content?.[0]?.text).toBe('a b'))
  it('keeps a comment with a blank line as one block', () => expect(types('{{-- a\n\nb --}}')).toEqual(['sourceBlock']))
})

describe('a word changed changes that word', () => {
  it('in a paragraph with escapes', () => becomes('1\\. A \\* b &amp; c\n', words('b', 'word'), '1\\. A \\* word &amp; c\n'))
  it('beside a soft line end', () => becomes('one  \n two\nthree\n', words('three', 'four'), 'one  \n two\nfour\n'))
  it('inside bold', () => becomes('a __b c__ d\n', words('b', 'bb'), 'a __bb c__ d\n'))
  it('at the start of bold', () => becomes('**foo** bar', words('foo', 'zoo'), '**zoo** bar'))
  it('in a nested list', () => becomes('* a\n   1) b\n   2) c\n', words('c', 'dd'), '* a\n   1) b\n   2) dd\n'))
  it('in a quote', () => becomes('> "Q."\n>\n> more\n> lines', words('lines', 'rows'), '> "Q."\n>\n> more\n> rows'))
  it('in a table cell', () => becomes('|a|b|\n|-|:-:|\n|x\\|y|z|\n', words('z', 'w'), '|a|b|\n|-|:-:|\n|x\\|y|w|\n'))
  it('in a heading with closing hashes', () => becomes('## Who pays ##\n', words('pays', 'paid'), '## Who paid ##\n'))
  it('in a setext heading', () => becomes('Who\n---\n', words('Who', 'What'), 'What\n---\n'))
  it('in a link by reference', () => becomes('See [the plan][p].\n\n[p]: /x\n', words('plan', 'map'), 'See [the map][p].\n\n[p]: /x\n'))
  it('in a code block in a list', () =>
    becomes('- a\n\n  ```js\n  let x\n    y\n  ```\n', words('y', 'z'), '- a\n\n  ```js\n  let x\n    z\n  ```\n'))
  it('in code inside a table', () => becomes('| a |\n|---|\n| `b\\|c` |\n', words('b|c', 'b|d'), '| a |\n|---|\n| `b\\|d` |\n'))
  it('in a file with CRLF', () => becomes('a\r\nb\r\n\r\nc\r\n', words('c', 'd'), 'a\r\nb\r\n\r\nd\r\n'))
})

describe('footnotes', () => {
  const note = '[^a]: First *words*\n    go on.\n\n    Second.\n\n        code\n'
  const body = `Told[^a] here.\n\n${note}`
  it('are rich: the mark is an atom, the note holds blocks', () => {
    expect(types(body)).toEqual(['paragraph', 'footnote'])
    expect(nodesOf(body)[0]?.content?.map(node => node.type)).toEqual(['text', 'footnoteReference', 'text'])
    expect(nodesOf(body)[1]?.content?.map(node => node.type)).toEqual(['paragraph', 'paragraph', 'codeBlock'])
  })
  it('change by the word that was typed, in the note, in its code and beside the mark', () => {
    becomes(body, words('go on', 'went on'), body.replace('go on', 'went on'))
    becomes(body, words('Second', 'Third'), body.replace('Second', 'Third'))
    becomes(body, words('code', 'text'), body.replace('code', 'text'))
    becomes(body, words('Told', 'Said'), body.replace('Told', 'Said'))
  })
  it('gain a block behind the others, with the note’s indentation', () =>
    becomes(
      'A[^1]\n\n[^1]: One.\n',
      ([a, b]) => [a as DocNode, { ...(b as DocNode), content: [p('One.'), p('Two.')] }],
      'A[^1]\n\n[^1]: One.\n\n    Two.\n',
    ))
  it('come with a mark and a note, in any order', () => {
    const mark: DocNode = { type: 'footnoteReference', attrs: { label: '2' } }
    const fresh: DocNode = { type: 'footnote', attrs: { label: '2' }, content: [p('New *', 'words')] }
    becomes('A. Z\n', () => [p('A', mark, '. Z'), fresh], 'A[^2]. Z\n\n[^2]: New *words\n')
  })
  it('are told from text that only looks like a mark', () => {
    expect(types('Not \\[^a] but [^a].\n\n[^a]: x\n')).toEqual(['sourceBlock', 'footnote'])
    becomes('Text[^none] *here*\n', words('here', 'there'), 'Text[^none] *there*\n')
  })
})

describe('links by name', () => {
  it('keep their name when their words change', () => {
    becomes(
      'See [the plan] now.\n\n[the plan]: /plan\n',
      words('the plan', 'our map'),
      'See [our map][the plan] now.\n\n[the plan]: /plan\n',
    )
    becomes('See [the plan][] now.\n\n[the plan]: /plan\n', words('the', 'a'), 'See [a plan][the plan] now.\n\n[the plan]: /plan\n')
    becomes('See [the plan][p] now.\n\n[p]: /plan\n', words('the', 'a'), 'See [a plan][p] now.\n\n[p]: /plan\n')
  })
})

describe('emphasis that ends in a sign, right before a letter', () => {
  it('is written with that letter as a reference, since Markdown has no other way', () => {
    becomes('x\n', () => [p(text('Note:', 'bold'), 'text after')], '**Note:**&#116;ext after\n')
    becomes('x\n', () => [p('a', text('“quoted”', 'italic'), 'b')], '&#97;*“quoted”*&#98;\n')
  })
  it('that could be a mark itself is escaped, too', () => becomes('x\n', () => [p('1', text('. A *', 'bold'))], '&#49;**\\. A \\***\n'))
  it('needs none before a blank or another sign', () => becomes('x\n', () => [p(text('Note:', 'bold'), ' text')], '**Note:** text\n'))
})

describe('other edits', () => {
  it('replaces in three hundred items at once', () => {
    const list = Array.from({ length: 300 }, (_, index) => `*  old \\* ${index}\n`).join('')
    becomes(
      list,
      nodes => nodes.map(node => ({ ...node, content: node.content?.map(item => replaced(item, 'old', 'new')) ?? [] })),
      list.replaceAll('old', 'new'),
    )
  })
  it('ticks a task', () =>
    becomes(
      '- [ ] a\n- [ ] b\n',
      nodes =>
        nodes.map(list => ({ ...list, content: list.content?.map((item, i) => (i ? { ...item, attrs: { checked: true } } : item)) ?? [] })),
      '- [ ] a\n- [x] b\n',
    ))
  it('changes a caption and nothing beside it', () =>
    becomes(
      "![a *b*](<c d.jpg> 'e')",
      nodes => nodes.map(node => ({ ...node, attrs: { ...node.attrs, caption: 'new' } })),
      "![a *b*](<c d.jpg> 'new')",
    ))
  it('makes a word bold across a soft line end', () =>
    becomes(
      'one two\nthree four\n',
      () => [{ ...p('one ', text('two three', 'bold'), ' four'), attrs: { segment: 0 } }],
      'one **two\nthree** four\n',
    ))
  it('takes bold away', () => becomes('a **b** c', () => [{ ...p('a b c'), attrs: { segment: 0 } }], 'a b c'))
  it('raises a heading', () => becomes('##  A ##', nodes => nodes.map(n => ({ ...n, attrs: { ...n.attrs, level: 3 } })), '###  A ##'))
  it('adds an item in the style of its list', () =>
    becomes(
      '*   a\n*   b\n\ntext',
      ([list, rest]) => [
        { ...list, content: [...(list?.content ?? []), { type: 'listItem', content: [p('c')] }] } as DocNode,
        rest as DocNode,
      ],
      '*   a\n*   b\n*   c\n\ntext',
    ))
  it('removes an item', () =>
    becomes(
      '1. a\n2. b\n3. c\n',
      ([list]) => [{ ...list, content: list?.content?.filter((_, i) => i !== 1) ?? [] } as DocNode],
      '1. a\n3. c\n',
    ))
  it('adds a row', () =>
    becomes(
      '|a|\n|-|\n|b|\n',
      ([t]) => [
        { ...t, content: [...(t?.content ?? []), { type: 'tableRow', content: [{ type: 'tableCell', content: [text('c')] }] }] } as DocNode,
      ],
      '|a|\n|-|\n|b|\n|c|\n',
    ))
  it('fills the missing cell of a ragged row', () =>
    becomes(
      '| a | b |\n|---|---|\n| c |\n',
      ([t]) => [
        {
          ...t,
          content: t?.content?.map((row, i) =>
            i ? { ...row, content: [row.content?.[0], { type: 'tableCell', content: [text('d')] }] } : row,
          ),
        } as DocNode,
      ],
      '| a | b |\n|---|---|\n| c | d |\n',
    ))
  it('splits a paragraph and keeps both halves as written', () =>
    becomes('a *b*\nc \\* d\n', () => [{ ...p('a ', text('b', 'italic')), attrs: { segment: 0 } }, p('c * d')], 'a *b*\n\nc \\* d\n'))
  it('moves a block with its own bytes', () => becomes('a  b\n\n* c\n\n\nd\n', ([a, b, c]) => [c, a, b] as DocNode[], 'd\n\na  b\n\n* c\n'))
  it('parts two lists that came together', () => becomes('- a\n\ntext\n\n- b\n', ([a, , b]) => [a, b] as DocNode[], '- a\n\n* b\n'))
  it('never begins a body with what reads as front matter', () =>
    becomes('', () => [{ type: 'horizontalRule' }, p('state:')], '***\n\nstate:\n'))
  it('escapes only what would be read as something else', () =>
    becomes('a\n', words('a', '5 * 3 [x] *y* AT&T'), '5 * 3 \\[x\\] \\*y\\* AT&T\n'))
  it('keeps words behind a list in an item apart from it', () =>
    becomes(
      'a\n',
      nodes => [
        ...nodes,
        {
          type: 'bulletList',
          content: [
            {
              type: 'listItem',
              content: [{ type: 'orderedList', attrs: { start: 1 }, content: [{ type: 'listItem', content: [p('b')] }] }, p('c')],
            },
          ],
        },
      ],
      'a\n\n- 1. b\n\n  c\n',
    ))
  it('ends code before a mark that begins in it', () =>
    becomes('a\n', () => [p(text('one ', 'code'), text('two', 'code', 'bold'), text('!', 'code'))], '`one `**`two`**`!`\n'))
  it('drops empty paragraphs that live only on screen', () => becomes('a\n', nodes => [...nodes, { type: 'paragraph' }], 'a\n'))
  it('closes an open fence before what is appended', () => becomes('```\na\n', nodes => [...nodes, p('b')], '```\na\n```\n\nb\n'))
  it('writes a typed template tag as it is', () => becomes('a\n', words('a', '{{< sup 2 >}}'), '{{< sup 2 >}}\n'))
  it('escapes a typed HTML tag', () => becomes('a\n', words('a', 'x <b> y'), 'x \\<b> y\n'))
  it('wraps a paragraph in a quote and keeps its writing', () =>
    becomes('a __b__ \\* c\n', ([one]) => [{ type: 'blockquote', content: [one as DocNode] }], '> a __b__ \\* c\n'))
})

describe('new blocks follow the file', () => {
  const plain = (...lines: string[]) => `${lines.join('\n')}\n`
  const heading: DocNode = { type: 'heading', attrs: { level: 2 }, content: [text('New part')] }
  const list = (...items: DocNode[]): DocNode => ({ type: 'bulletList', content: items })
  const item = (...content: DocNode[]): DocNode => ({ type: 'listItem', content })
  it('a heading is underlined or closed as the others are', () => {
    becomes('One\n===\n\nText\n', nodes => [...nodes, heading], 'One\n===\n\nText\n\nNew part\n--------\n')
    becomes('# One #\n', nodes => [...nodes, heading], '# One #\n\n## New part ##\n')
  })
  it('a list has the file’s bullets, their padding and its indentation', () => {
    becomes('*   a\n\ntext\n', nodes => [...nodes, list(item(p('x'), list(item(p('y')))))], '*   a\n\ntext\n\n*   x\n    *   y\n')
    becomes('* a\n    * b\n\ntext\n', nodes => [...nodes, list(item(p('x'), list(item(p('y')))))], '* a\n    * b\n\ntext\n\n* x\n    * y\n')
    becomes('- a\n\t- b\n\ntext\n', nodes => [...nodes, list(item(p('x'), list(item(p('y')))))], '- a\n\t- b\n\ntext\n\n- x\n\t- y\n')
  })
  it('a paragraph is broken into lines where the others are, never in a link and never before a sign', () => {
    const body = plain(
      'The ferry crossed at nine and came back at noon with the post',
      'and two goats, as it does on most days of the week, weather',
      'permitting, which it does not always do in November, said the',
      'harbour master.',
    )
    const long = 'Nobody saw it leave on Tuesday, but everybody heard the bell - twice - from the quay.'
    becomes(
      body,
      nodes => [...nodes, p(long)],
      `${body}\nNobody saw it leave on Tuesday, but everybody heard the bell -\ntwice - from the quay.\n`,
    )
  })
})

describe('deep nesting', () => {
  it('costs its length: two hundred levels of lists and quotes are opened, saved and edited', () => {
    const lists = `${Array.from({ length: 60 }, (_, level) => `${'  '.repeat(level)}- item ${level}`).join('\n')}\n`
    const quotes = `${'> '.repeat(200)}deep words\n`
    for (const [body, from] of [
      [lists, 'item 59'],
      [quotes, 'deep words'],
    ] as const)
      becomes(body, words(from, 'Ende'), body.replace(from, 'Ende'))
  })
})

describe('a note that goes', () => {
  it('leaves its mark as text to readers, which is said', () => {
    const saved = edited('A[^1] and[^b] here.\n\n[^1]: One.\n\n[^b]: Two.\n', nodes => nodes.slice(0, 2))
    expect(saved.problems).toEqual([
      {
        at: 0,
        message: 'The footnote “b” is gone, so that its mark would be read as text. Take the mark out, or bring the note back.',
        screen: 'the mark b',
        file: '[^b]',
        text: 'A[^1] and[^b] here.',
      },
    ])
  })
})

describe('tasks among other items', () => {
  const body = '- [ ] eels\n- post\n- [X] goats\n'
  const item = (type: string, ...content: DocNode[]): DocNode => ({
    type,
    ...(type === 'taskItem' ? { attrs: { checked: false } } : {}),
    content,
  })
  it('are rich, in lists with bullets and with numbers', () => {
    expect(nodesOf(body)[0]).toMatchObject({
      type: 'bulletList',
      content: [{ type: 'taskItem' }, { type: 'listItem' }, { type: 'taskItem' }],
    })
    expect(nodesOf('1. [x] eels\n2. post\n')[0]).toMatchObject({
      type: 'orderedList',
      content: [{ type: 'taskItem' }, { type: 'listItem' }],
    })
  })
  it('change by their words, come, and become tasks', () => {
    becomes(body, words('post', 'letters'), body.replace('post', 'letters'))
    becomes(body, words('goats', 'kids'), body.replace('goats', 'kids'))
    becomes(body, ([l]) => [{ ...l, content: [...(l?.content ?? []), item('taskItem', p('new'))] } as DocNode], `${body}- [ ] new\n`)
    becomes(
      '- eels *alive*\n  and well\n- post\n',
      ([l]) => [{ ...l, content: [item('taskItem', ...(l?.content?.[0]?.content ?? [])), l?.content?.[1]] } as DocNode],
      '- [ ] eels *alive*\n  and well\n- post\n',
    )
  })
})
