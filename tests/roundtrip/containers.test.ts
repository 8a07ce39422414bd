import { describe, expect, it } from 'vitest'
import type { DocNode } from '#editor/bridge/doc-node.ts'
import { openBody } from '#editor/bridge/open-body.ts'
import { saveBody } from '#editor/bridge/save-body.ts'
import { changeAt, words } from './structural-edits.ts'

type Children = readonly DocNode[]

const item = (...content: DocNode[]): DocNode => ({ type: 'listItem', content })
const bullets = (...content: DocNode[]): DocNode => ({ type: 'bulletList', content })
const inside = (node: DocNode | undefined): Children => node?.content ?? []
const only = (node: DocNode | undefined, ...content: (DocNode | undefined)[]): DocNode => ({
  ...(node as DocNode),
  content: content.filter(child => child !== undefined),
})

/** Changes the children of the node at the end of a path, and saves. */
function edited(body: string, path: readonly number[], change: (children: Children) => (DocNode | undefined)[]): string {
  const opened = openBody(body)
  const doc = changeAt(opened.doc, path, children => change(children).filter(child => child !== undefined))
  const saved = saveBody(opened, doc)
  expect(saved.problems).toEqual([])
  return saved.body
}

describe('a list in a quote: its own lines change, and no other of the quote', () => {
  const quote = '> lazy start\nlazy rest\n>\n>tight mark\n>\n> - a\n> - b\n>   - c\n>\n> tail  \n> broken\n'
  const list = [0, 2]
  const withItems = (lines: string) => quote.replace('> - a\n> - b\n>   - c\n', lines)

  it('when an item is outdented', () =>
    expect(edited(quote, list, ([a, b]) => [a, only(b, inside(b)[0]), inside(inside(b)[1])[0]])).toBe(withItems('> - a\n> - b\n> - c\n')))
  it('when an item is indented', () =>
    expect(edited(quote, list, ([a, b]) => [only(a, ...inside(a), bullets(b as DocNode))])).toBe(withItems('> - a\n>   - b\n>     - c\n')))
  it('when an item is joined with what follows', () =>
    expect(edited(quote, list, ([a]) => [a, item(words('bc'))])).toBe(withItems('> - a\n> - bc\n')))
  it('when the list gets numbers', () =>
    expect(
      edited(quote, [0], children =>
        children.map(one => (one.type === 'bulletList' ? { ...one, type: 'orderedList', attrs: { start: 1 } } : one)),
      ),
    ).toBe(withItems('> 1. a\n> 2. b\n>    - c\n')))
  it('however deep it stands, between lines without blanks behind their signs', () => {
    const deep = '>no space quote\n> >lazy\nrest\n> >\n> > - a\n> > - b\n> >   - c\n>\n>>end\n'
    const lifted = edited(deep, [0, 1, 1], ([a, b]) => [a, only(b, inside(b)[0]), inside(inside(b)[1])[0]])
    expect(lifted).toBe(deep.replace('> >   - c', '> > - c'))
  })
})

it.each(['\n', '\r\n', '\r'])('a paragraph that stood right behind a block keeps out of the one before it, with line ends %j', end => {
  const lines = (text: string) => text.replaceAll('\n', end)
  expect(edited(lines('> a\n>\n>     code\nafter\n'), [0], ([a]) => [a])).toBe(lines('> a\n\nafter\n'))
})

describe('a quote that goes', () => {
  it('leaves the lines of the quote around it: lazy ones, tight signs, the rule of a table', () => {
    const outer = '> intro\nlazy intro\n>\n> | a | b |\n> |--|--|\n> |1|2|\n>\n> # h in quote\n>\n>tight\n'
    const body = `${outer}>> deep tight\n>> more deep\n`
    const out = edited(body, [0], children => [...children.slice(0, -1), ...inside(children.at(-1))])
    expect(out).toBe(`${outer}>\n> deep tight\n> more deep\n`)
  })
  it('leaves a table that comes out of it its rule', () =>
    expect(edited('> | a | b |\n> |:-|--|\n> |1|2|\n', [], children => [...inside(children[0])])).toBe('| a | b |\n|:-|--|\n|1|2|\n'))
})

describe('a new item before the further children of an item', () => {
  const parted = ([a, b, ...rest]: Children) => [a, only(b, inside(b)[0]), item(words('new'), ...inside(b).slice(1)), ...rest]

  it('is one line more', () =>
    expect(edited('- one\n- two\n\n  para\n- three\n', [0], parted)).toBe('- one\n- two\n- new\n\n  para\n- three\n'))
  it('is one line more in a quote', () =>
    expect(edited('> - one\n> - two\n>\n>   para\n> - three\n', [0, 0], parted)).toBe(
      '> - one\n> - two\n> - new\n>\n>   para\n> - three\n',
    ))
  it('is one line more behind a tab', () =>
    expect(edited('- x1\n-\ttab item\n\n\n\tinner\n- y\n', [0], parted)).toBe('- x1\n-\ttab item\n-\tnew\n\n\n\tinner\n- y\n'))
  it('is one line more beside other lists with other bullets', () => {
    const lists = '+ p\n+ q\n\n3)  p three\n   * [X] tt\n   * [ ] uu\n\n'
    const rest = '\n\n      code in tab?\n- y ...\nlazy y\n'
    expect(edited(`${lists}- x1  \n  x2\n-\ttab item\n${rest}`, [3], parted)).toBe(`${lists}- x1  \n  x2\n-\ttab item\n-\tnew\n${rest}`)
  })
})

describe('a list that is parted', () => {
  it('keeps the lines of both parts: bullets, wraps, blank lines', () => {
    const [first, last] = ['+   a\nlazy\n\n\n+   b\n', '+   d\n\n    more d\n\n\n+   e\n']
    const out = edited(`${first}\n\n+   c\n\n\n${last}`, [], ([list]) => [
      only(list, ...inside(list).slice(0, 2)),
      inside(inside(list)[2])[0],
      bullets(...inside(list).slice(3)),
    ])
    expect(out).toBe(`${first}\nc\n\n${last}`)
  })
  it('has another sign behind the gap where nothing is between its parts, and keeps all else', () =>
    expect(edited('> - a\n>\n> words\n>\n> - b\n>   goes on\n> - c\n', [0], ([a, , c]) => [a, c])).toBe(
      '> - a\n>\n> * b\n>   goes on\n> * c\n',
    ))
})
