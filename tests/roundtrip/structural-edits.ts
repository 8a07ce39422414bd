import { type DocNode, isTextLeaf, textOf } from '#editor/bridge/doc-node.ts'

/** A document after an edit of its structure, and the leaves whose lines it may change. */
export interface Restructured {
  readonly doc: DocNode
  readonly touched: readonly DocNode[]
}

/** A container, and the way to it from the document. */
interface Place {
  readonly node: DocNode
  readonly path: readonly number[]
}

/** Edits one container; null where it cannot be done there. */
type Edit = (doc: DocNode, place: Place, pick: number) => Restructured | null

export const words = (text: string): DocNode => ({ type: 'paragraph', content: [{ type: 'text', text }] })
export const withContent = (node: DocNode, content: readonly DocNode[]): DocNode => ({ ...node, content })
const contentOf = (node: DocNode): readonly DocNode[] => node.content ?? []
const isBlockLeaf = (node: DocNode) => !/List$|Item$|^(?:blockquote|footnote|doc)$/.test(node.type)

/** The leaves of a node: what stands in containers. */
export function leavesOf(node: DocNode | undefined): DocNode[] {
  if (!node) return []
  return isBlockLeaf(node) ? [node] : contentOf(node).flatMap(leavesOf)
}

const firstLeaf = (node: DocNode | undefined) => leavesOf(node).slice(0, 1)

/** A document with another node at the end of a path; with several, or none, in its stead. */
function replaced(node: DocNode, path: readonly number[], fresh: readonly DocNode[]): DocNode {
  const [at, ...rest] = path
  const child = contentOf(node)[at ?? -1]
  if (at === undefined || !child) return node
  return withContent(node, contentOf(node).toSpliced(at, 1, ...(rest.length === 0 ? fresh : [replaced(child, rest, fresh)])))
}

export const changeAt = (doc: DocNode, path: readonly number[], change: (content: readonly DocNode[]) => readonly DocNode[]): DocNode => {
  const node = path.reduce<DocNode | undefined>((one, at) => one && contentOf(one)[at], doc)
  if (!node) return doc
  const changed = withContent(node, change(contentOf(node)))
  return path.length === 0 ? changed : replaced(doc, path, [changed])
}

function containers(node: DocNode, path: readonly number[] = []): Place[] {
  if (isBlockLeaf(node)) return []
  const inner = contentOf(node).flatMap((child, at) => containers(child, [...path, at]))
  return node.type === 'doc' ? inner : [{ node, path }, ...inner]
}

const isList = ({ type }: DocNode) => type.endsWith('List')
const isItem = ({ type }: DocNode) => type.endsWith('Item')
const newItem = (like: DocNode | undefined, content: readonly DocNode[]): DocNode =>
  like?.type === 'taskItem' ? { type: 'taskItem', attrs: { checked: false }, content } : { type: 'listItem', content }

const insert: Edit = (doc, { node, path }, pick) => {
  const at = pick % (contentOf(node).length + 1)
  const fresh = words('freshly put')
  const child = isList(node) ? newItem(contentOf(node)[0], [fresh]) : fresh
  // What began the container begins it no longer.
  const touched = at === 0 ? firstLeaf(contentOf(node)[0]) : []
  return { doc: changeAt(doc, path, content => content.toSpliced(at, 0, child)), touched }
}

const remove: Edit = (doc, { node, path }, pick) => {
  const at = pick % contentOf(node).length
  if (contentOf(node).length < 2) return null
  const touched = [...leavesOf(contentOf(node)[at]), ...(at === 0 ? firstLeaf(contentOf(node)[1]) : [])]
  return { doc: changeAt(doc, path, content => content.toSpliced(at, 1)), touched }
}

/** Puts an item into the one before it. */
const sink: Edit = (doc, { node, path }, pick) => {
  const at = 1 + (pick % Math.max(1, contentOf(node).length - 1))
  const [before, item] = [contentOf(node)[at - 1], contentOf(node)[at]]
  if (!isList(node) || !before || !item) return null
  const last = contentOf(before).at(-1)
  const inner = last?.type === node.type ? last : null
  const grown = withContent(inner ?? { type: node.type, ...(node.type === 'orderedList' ? { attrs: { start: 1 } } : {}) }, [
    ...contentOf(inner ?? { type: '' }),
    item,
  ])
  const content = [...contentOf(before).slice(0, inner ? -1 : undefined), grown]
  return { doc: changeAt(doc, path, all => all.toSpliced(at - 1, 2, withContent(before, content))), touched: leavesOf(item) }
}

/** Takes the last item of an inner list out of its list, behind the item around it; or a quote's children out of the quote. */
const lift: Edit = (doc, { node, path }) => {
  if (node.type === 'blockquote' && path.length > 1) return { doc: replaced(doc, path, contentOf(node)), touched: leavesOf(node) }
  const [outer, around] = [path.slice(0, -2), path.at(-2)]
  const item = path.slice(0, -1).reduce<DocNode | undefined>((one, at) => one && contentOf(one)[at], doc)
  const last = contentOf(node).at(-1)
  if (!isList(node) || !item || !isItem(item) || around === undefined || !last || path.at(-1) !== contentOf(item).length - 1) return null
  const left = contentOf(node).slice(0, -1)
  const kept = withContent(item, [...contentOf(item).slice(0, -1), ...(left.length > 0 ? [withContent(node, left)] : [])])
  if (contentOf(kept).length === 0 || last.type !== item.type) return null
  return { doc: changeAt(doc, outer, all => all.toSpliced(around, 1, kept, last)), touched: leavesOf(last) }
}

/** Enter at the end of a child of an item, and a word: what stood behind it goes on in the new item. */
const splitItem: Edit = (doc, { node, path }, pick) => {
  const at = path.at(-1)
  if (!isItem(node) || at === undefined) return null
  const cut = 1 + (pick % contentOf(node).length)
  const rest = newItem(node, [words('typed behind'), ...contentOf(node).slice(cut)])
  return { doc: replaced(doc, path, [withContent(node, contentOf(node).slice(0, cut)), rest]), touched: [] }
}

/** Enter in the middle of a paragraph. */
const splitChild: Edit = (doc, { node, path }, pick) => {
  const at = pick % contentOf(node).length
  const child = contentOf(node)[at]
  if (isList(node) || child?.type !== 'paragraph' || !isTextLeaf(child)) return null
  const text = textOf(child)
  const cut = text.indexOf(' ')
  const halves = [words(text.slice(0, cut)), words(text.slice(cut + 1))]
  return cut < 1 ? null : { doc: changeAt(doc, path, all => all.toSpliced(at, 1, ...halves)), touched: [child] }
}

/** Takes an item of an outermost list out of it, so that there are two lists. */
const liftOut: Edit = (doc, { node, path }, pick) => {
  if (!isList(node) || path.length !== 1 || node.type === 'orderedList') return null
  const at = pick % contentOf(node).length
  const part = (from: number, to: number) => (from < to ? [withContent(node, contentOf(node).slice(from, to))] : [])
  const behind = part(at + 1, contentOf(node).length).map(({ attrs: _, ...list }) => list)
  const item = contentOf(node)[at]
  return { doc: replaced(doc, path, [...part(0, at), ...contentOf(item ?? node), ...behind]), touched: leavesOf(item) }
}

/** The edits of a writer that change containers: what comes, goes, goes in and out, is parted. */
export const structuralEdits: Readonly<Record<string, Edit>> = { insert, remove, sink, lift, splitItem, splitChild, liftOut }

/** Lists right behind lists, and code behind code: one of two that come to meet must be written otherwise. */
function meetings(node: DocNode): string[] {
  const like = ({ type }: DocNode) => (type === 'codeBlock' ? type : type.slice(-4))
  const own = contentOf(node).flatMap((child, at) => {
    const before = contentOf(node)[at - 1]
    if (!before || !(isList(child) || child.type === 'codeBlock') || like(before) !== like(child)) return []
    return [textOf(leavesOf(before).at(-1) ?? before) + textOf(leavesOf(child)[0] ?? child)]
  })
  return [...own, ...contentOf(node).flatMap(meetings)]
}

/** Makes the edit in one of the containers where it can be made. */
export function restructure(doc: DocNode, name: string, pick: number): Restructured | null {
  const edit = structuralEdits[name]
  const places = containers(doc)
  const met = new Set(meetings(doc))
  for (let index = 0; edit && index < places.length; index++) {
    const place = places[(pick + index) % places.length]
    const done = place ? edit(doc, place, pick >> 4) : null
    if (done && meetings(done.doc).every(meeting => met.has(meeting))) return done
  }
  return null
}
