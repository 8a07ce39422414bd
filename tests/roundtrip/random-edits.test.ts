import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BodySaver } from '#editor/bridge/body-saver.ts'
import { type DocNode, isEmptyParagraph, isTextLeaf } from '#editor/bridge/doc-node.ts'
import { nodeKey } from '#editor/bridge/normal-form.ts'
import { type OpenedBody, openBody } from '#editor/bridge/open-body.ts'
import { saveBody } from '#editor/bridge/save-body.ts'
import { damage } from './damage.ts'
import { seeds } from './seeds.ts'

type Edit = (doc: DocNode, pick: number) => DocNode

const withContent = (node: DocNode, content: readonly DocNode[]): DocNode => ({ ...node, content })
const typed = [
  'plain words',
  '* star',
  '# hash',
  '1. one',
  '> quote',
  '- dash',
  '---',
  '**x** _y_ `z`',
  'a|b',
  '<b>tag</b>',
  '&amp; &',
  '[x](y)',
  '~~a~~',
  '\\',
  'https://a.example/x_y',
  '===',
  '```',
  'end\u00a0',
  '![p](q)',
]

/** Edits the container at a random depth. */
function somewhere(node: DocNode, pick: number, edit: (container: DocNode, pick: number) => DocNode): DocNode {
  const content = node.content ?? []
  const inner = content
    .map((child, index) => ({ child, index }))
    .filter(({ child }) => child.type !== 'table' && (child.content ?? []).some(one => one.type !== 'text') && !isTextLeaf(child))
  const chosen = inner[pick % (inner.length + 1)]
  if (!chosen) return edit(node, pick >> 3)
  return withContent(
    node,
    content.map((child, index) => (index === chosen.index ? somewhere(child, pick >> 2, edit) : child)),
  )
}

function leaves(node: DocNode): DocNode[] {
  return isTextLeaf(node) ? [node] : (node.content ?? []).flatMap(leaves)
}

function changeLeaf(doc: DocNode, pick: number, change: (leaf: DocNode) => DocNode): DocNode {
  const all = leaves(doc)
  const chosen = all[pick % Math.max(1, all.length)]
  const visit = (node: DocNode): DocNode =>
    node === chosen ? change(node) : node.content ? withContent(node, node.content.map(visit)) : node
  return visit(doc)
}

const edits: Readonly<Record<string, Edit>> = {
  remove: (doc, pick) =>
    somewhere(doc, pick, (container, at) =>
      (container.content ?? []).length < 2
        ? container
        : withContent(
            container,
            (container.content ?? []).filter((_, index) => index !== at % (container.content ?? []).length),
          ),
    ),
  move: (doc, pick) => {
    const [first, ...rest] = doc.content ?? []
    return first ? withContent(doc, [...rest.slice(0, pick % (rest.length + 1)), first, ...rest.slice(pick % (rest.length + 1))]) : doc
  },
  duplicate: (doc, pick) =>
    somewhere(doc, pick, (container, at) => {
      const content = container.content ?? []
      const one = content[at % Math.max(1, content.length)]
      return one ? withContent(container, [...content, one]) : container
    }),
  insert: (doc, pick) => {
    const block: DocNode = { type: 'paragraph', content: [{ type: 'text', text: typed[pick % typed.length] ?? 'x' }] }
    const content = doc.content ?? []
    const at = (pick >> 4) % (content.length + 1)
    return withContent(doc, [...content.slice(0, at), block, ...content.slice(at)])
  },
  type: (doc, pick) =>
    changeLeaf(doc, pick >> 5, leaf => {
      const content = leaf.content ?? []
      const text: DocNode = { type: 'text', text: typed[pick % typed.length] ?? 'x' }
      return withContent(leaf, pick & 1 ? [text, ...content] : [...content, text])
    }),
  mark: (doc, pick) =>
    changeLeaf(doc, pick >> 2, leaf =>
      withContent(
        leaf,
        (leaf.content ?? []).map(child =>
          child.type === 'text' && !child.marks?.some(mark => mark.type === 'code')
            ? { ...child, marks: [...(child.marks ?? []).filter(mark => mark.type !== 'bold'), { type: 'bold' }] }
            : child,
        ),
      ),
    ),
  unmark: (doc, pick) =>
    changeLeaf(doc, pick, leaf =>
      withContent(
        leaf,
        (leaf.content ?? []).map(({ marks: _, ...child }) => child),
      ),
    ),
  split: (doc, pick) => {
    const content = doc.content ?? []
    const at = pick % Math.max(1, content.length)
    const leaf = content[at]
    const text = leaf?.type === 'paragraph' ? leaf.content?.[0] : undefined
    if (!leaf || text?.text === undefined) return doc
    const cut = (pick >> 3) % text.text.length
    const halves = [
      withContent(leaf, [{ ...text, text: text.text.slice(0, cut) }]),
      { type: 'paragraph', content: [{ ...text, text: text.text.slice(cut) }, ...(leaf.content ?? []).slice(1)] },
    ]
    return withContent(doc, [...content.slice(0, at), ...halves.map(clean), ...content.slice(at + 1)])
  },
}

function clean(node: DocNode): DocNode {
  return withContent(
    node,
    (node.content ?? []).filter(child => child.text !== ''),
  )
}

function readsAs(body: string, doc: DocNode): boolean {
  const keys = (opened: DocNode) => (opened.content ?? []).filter(node => !isEmptyParagraph(node)).map(nodeKey)
  return JSON.stringify(keys(openBody(body).doc)) === JSON.stringify(keys(doc))
}

describe('random edits', () => {
  it.each(seeds)(
    'are written so that they read back as the screen shows, or the desk says where not (seed %i)',
    seed => {
      const bodies = fc.array(fc.constantFrom(...damage), { minLength: 1, maxLength: 4 }).map(parts => parts.join('\n\n'))
      const acts = fc.array(fc.tuple(fc.constantFrom(...Object.keys(edits)), fc.nat(100_000)), { minLength: 1, maxLength: 3 })
      let all = 0
      let proven = 0
      const wrong: unknown[] = []
      fc.assert(
        fc.property(bodies, acts, (body, list) => {
          const opened: OpenedBody = openBody(body)
          const doc = list.reduce((current, [name, pick]) => edits[name]?.(current, pick) ?? current, opened.doc)
          const saved = saveBody(opened, doc)
          all++
          if (saved.problems.length === 0) {
            proven++
            if (!readsAs(saved.body, doc)) wrong.push([body, list, saved.body])
          }
        }),
        { seed, numRuns: 1500 },
      )
      expect(wrong).toEqual([])
      expect(proven / all).toBeGreaterThan(0.99)
    },
    120_000,
  )

  it.each(seeds)(
    'saved again and again, cost what changed, and say what a whole save says; undone, they are the same bytes (seed %i)',
    seed => {
      const bodies = fc.array(fc.constantFrom(...damage), { minLength: 2, maxLength: 6 }).map(parts => parts.join('\n\n'))
      const acts = fc.array(fc.tuple(fc.constantFrom(...Object.keys(edits)), fc.nat(100_000)), { minLength: 1, maxLength: 5 })
      const spent = { near: 0, whole: 0 }
      fc.assert(
        fc.property(bodies, acts, (body, list) => {
          const opened = openBody(body)
          const saver = new BodySaver(opened)
          let doc = opened.doc
          for (const [name, pick] of list) {
            doc = edits[name]?.(doc, pick) ?? doc
            const before = saver.spent.parsed
            const near = saver.save(doc, null, 'near')
            if (saver.spent.parsed === before) spent.near++
            else spent.whole++
            expect(near).toEqual(saveBody(opened, doc))
          }
          expect(saver.save(opened.doc, null, 'near')).toEqual({ body, problems: [] })
        }),
        { seed, numRuns: 400 },
      )
      // Most edits are proven without the whole story being read again.
      expect(spent.near / (spent.near + spent.whole)).toBeGreaterThan(0.5)
    },
    60_000,
  )
})
