import { describe, expect, it } from 'vitest'
import type { DocNode } from '#editor/bridge/doc-node.ts'
import { openBody } from '#editor/bridge/open-body.ts'
import { saveBody } from '#editor/bridge/save-body.ts'
import { opened } from './laws.ts'

const words = (text: string): DocNode => ({ type: 'paragraph', content: [{ type: 'text', text }] })
const item = (text: string): DocNode => ({ type: 'listItem', content: [words(text)] })
const task = (text: string): DocNode => ({ type: 'taskItem', attrs: { checked: false }, content: [words(text)] })
const cell = (type: string, text: string): DocNode => ({
  type,
  attrs: { align: null },
  ...(text ? { content: [{ type: 'text', text }] } : {}),
})

type Children = DocNode[]
/** Changes the children of the first list or table of a body, wherever it stands. */
function edited(body: string, change: (children: Children) => Children): string {
  const opened = openBody(body)
  let done = false
  const visit = (node: DocNode): DocNode => {
    if (!done && /List$|^table$/.test(node.type)) {
      done = true
      return { ...node, content: change([...(node.content ?? [])]) }
    }
    return node.content ? { ...node, content: node.content.map(visit) } : node
  }
  const saved = saveBody(opened, visit(opened.doc))
  expect(saved.problems).toEqual([])
  return saved.body
}
const becomes = (body: string, change: (children: Children) => Children, wanted: string) => expect(edited(body, change)).toBe(wanted)

const add = (at: number, fresh: DocNode) => (children: Children) => children.toSpliced(at, 0, fresh)
const remove = (at: number) => (children: Children) => children.toSpliced(at, 1)
const move = (from: number, to: number) => (children: Children) => {
  const left = children.toSpliced(from, 1)
  return left.toSpliced(to, 0, children[from] as DocNode)
}
/** Puts an item at the end of a list inside the one before it; the inner list is made where there is none. */
const indent = (at: number, list: DocNode) => (children: Children) => {
  const before = children[at - 1] as DocNode
  const inner = before.content?.find(node => node.type === list.type)
  const grown = { ...(inner ?? list), content: [...(inner?.content ?? []), children[at] as DocNode] }
  const content = [...(before.content ?? []).filter(node => node !== inner), grown]
  return children.toSpliced(at - 1, 2, { ...before, content })
}
const bullets: DocNode = { type: 'bulletList' }

describe('items of a list: only their lines are touched, in the style of the list', () => {
  const wide = '*   one\n*   two\n*   three\n'
  const wrapped = '- one goes\n  on here\n- two goes\n  on too\n'
  const loose = '1) one\n\n2) two\n\n3) three\n'
  const nested = '* one\n    * a\n    * b\n* two\n'

  it('come at the start, in the middle, at the end', () => {
    becomes(wide, add(0, item('new')), `*   new\n${wide}`)
    becomes(wrapped, add(1, item('new')), '- one goes\n  on here\n- new\n- two goes\n  on too\n')
    becomes(wrapped, add(2, item('new')), `${wrapped}- new\n`)
    becomes(loose, add(3, item('new')), `${loose}\n4) new\n`)
    becomes('1. one\n1. two\n', add(1, item('new')), '1. one\n1. new\n1. two\n')
    becomes('- [X] one\n', add(1, task('new')), '- [X] one\n- [ ] new\n')
    becomes('> * one\r\n> * two\r\n', add(2, item('new')), '> * one\r\n> * two\r\n> * new\r\n')
  })
  it('go', () => {
    becomes(wrapped, remove(0), '- two goes\n  on too\n')
    becomes(loose, remove(0), '1) two\n\n3) three\n')
    becomes(loose, remove(1), '1) one\n\n3) three\n')
    becomes(nested, remove(0), '* two\n')
    becomes('> - one\n> - two\n', remove(0), '> - two\n')
  })
  it('move with their lines: their wraps, their inner lists, their ticks', () => {
    becomes(wrapped, move(0, 1), '- two goes\n  on too\n- one goes\n  on here\n')
    becomes(nested, move(0, 1), '* two\n* one\n    * a\n    * b\n')
    becomes('- [ ] one\n- [X] two\n', move(1, 0), '- [X] two\n- [ ] one\n')
  })
  it('are outdented with the lines they have, and those below them', () =>
    becomes(
      '*   one\n    *   two\n        *   three &amp; _four_\n            and __five__\n*   six\n',
      ([one, six]) => [
        { ...(one as DocNode), content: [one?.content?.[0] as DocNode] },
        one?.content?.[1]?.content?.[0] as DocNode,
        six as DocNode,
      ],
      '*   one\n*   two\n    *   three &amp; _four_\n        and __five__\n*   six\n',
    ))
  it('keep their lines when the list becomes another kind of list', () => {
    const source = opened('- one &amp; _a_\n  goes on\n- two\n').body
    const [list] = source.doc.content ?? []
    const numbered = { ...(list as DocNode), type: 'orderedList', attrs: { start: 1, segment: 0 } }
    expect(saveBody(source, { type: 'doc', content: [numbered] })).toEqual({ body: '1. one &amp; _a_\n   goes on\n2. two\n', problems: [] })
  })
  it('are indented with the lines they have', () => {
    becomes(nested, indent(1, bullets), '* one\n    * a\n    * b\n    * two\n')
    becomes(wrapped, indent(1, bullets), '- one goes\n  on here\n  - two goes\n    on too\n')
    becomes('*   one\n*   two\n', indent(1, bullets), '*   one\n    *   two\n')
  })
})

describe('rows and columns of a table: only they are touched, in the style of the table', () => {
  const aligned = '| Name   | Count |\n| :----- | ----: |\n| Ferry  |    12 |\n| Bridge |     3 |\n'
  const tight = '|a|b|\n|-|:-:|\n|1|2|\n'
  const bare = 'a | b\n--- | ---\n1 | 2\n'
  const ragged = '| a | b | c |\n|---|---|---|\n| 1 |\n| 1 | 2 | 3 |\n'
  const quoted = '> | a | b |\n> |---|---|\n> | x\\|y | 2 |\n'
  const row = (...texts: string[]): DocNode => ({ type: 'tableRow', content: texts.map(text => cell('tableCell', text)) })
  const column = (at: number, head: string, below: string) => (rows: Children) =>
    rows.map((one, index) => ({
      ...one,
      content: (one.content ?? []).toSpliced(at, 0, cell(index ? 'tableCell' : 'tableHeader', index ? below : head)),
    }))
  const without = (at: number) => (rows: Children) => rows.map(one => ({ ...one, content: (one.content ?? []).toSpliced(at, 1) }))

  it('rows come as the row beside them is written', () => {
    becomes(aligned, add(3, row('Pier', '')), `${aligned}| Pier   |       |\n`)
    becomes(tight, add(1, row('x', 'y')), '|a|b|\n|-|:-:|\n|x|y|\n|1|2|\n')
    becomes(bare, add(2, row('x', 'y')), `${bare}x | y\n`)
  })
  it('rows go and move', () => {
    becomes(aligned, remove(1), '| Name   | Count |\n| :----- | ----: |\n| Bridge |     3 |\n')
    becomes(aligned, move(1, 2), '| Name   | Count |\n| :----- | ----: |\n| Bridge |     3 |\n| Ferry  |    12 |\n')
    becomes(ragged, remove(2), '| a | b | c |\n|---|---|---|\n| 1 |\n')
  })
  it('columns come: every other cell keeps its bytes', () => {
    becomes(aligned, column(2, '', ''), aligned.replace(/ \|\n/g, ' |  |\n').replace('----: |  |', '----: | --- |'))
    becomes(tight, column(1, 'N', 'n'), '|a|N|b|\n|-|---|:-:|\n|1|n|2|\n')
    becomes(bare, column(0, 'N', 'n'), 'N | a | b\n--- | --- | ---\nn | 1 | 2\n')
    becomes(quoted, column(2, 'p|q', 'n'), '> | a | b | p\\|q |\n> |---|---|---|\n> | x\\|y | 2 | n |\n')
  })
  it('columns go: every other cell keeps its bytes, and a short row stays short', () => {
    becomes(aligned, without(0), '| Count |\n| ----: |\n|    12 |\n|     3 |\n')
    becomes(ragged, without(2), '| a | b |\n|---|---|\n| 1 |\n| 1 | 2 |\n')
    becomes(quoted, without(1), '> | a |\n> |---|\n> | x\\|y |\n')
  })
  it('two columns, a column and a row, a column that moves: step by step, all else stands', () => {
    const odd = '|a|b   |c|\n|:-|:--:|-|\n|1|2|3|\n'
    const both = (rows: Children) => column(4, 'Y', 'y')(column(3, 'X', 'x')(rows))
    becomes(odd, both, '|a|b   |c| X | Y |\n|:-|:--:|-|---|---|\n|1|2|3| x | y |\n')
    becomes(odd, rows => without(1)(without(1)(rows)), '|a|\n|:-|\n|1|\n')
    becomes(
      odd,
      rows => [...column(3, 'N', 'n')(rows), row('q', 'w', 'e', 'r')],
      '|a|b   |c| N |\n|:-|:--:|-|---|\n|1|2|3| n |\n|q|w|e| r |\n',
    )
    const last = (rows: Children) =>
      rows.map(one => ({ ...one, content: [one.content?.[2] as DocNode, ...(one.content ?? []).slice(0, 2)] }))
    becomes(odd, last, '|c|a|b   |\n|---|:-|:--:|\n|3|1|2|\n')
  })
  it('an alignment changes the colons of its column', () =>
    becomes(
      aligned,
      rows => rows.map(one => ({ ...one, content: (one.content ?? []).map(node => ({ ...node, attrs: { align: 'right' } })) })),
      aligned.replace(':-----', '-----:'),
    ))
})
