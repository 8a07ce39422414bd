import { Fragment, type Node, type ResolvedPos, type Schema, Slice } from '@tiptap/pm/model'

const isCell = (node: Node) => node.type.name === 'tableCell' || node.type.name === 'tableHeader'
const isList = (node: Node | null) => node?.type.name.endsWith('List') === true

/** All text of some blocks on one line, as a table's cell wants it. */
function oneLine(content: Fragment, schema: Schema): Fragment {
  const out: Node[] = []
  content.descendants(node => {
    const picture = node.type.name === 'figure' ? schema.nodes.image?.create({ ...node.attrs, title: node.attrs.caption }) : null
    if (!node.isTextblock && !picture) return true
    if (out.length > 0) out.push(schema.text(' '))
    if (picture) out.push(picture)
    node.forEach(child => void out.push(child.type.name === 'hardBreak' ? schema.text(' ') : child))
    return false
  })
  return Fragment.fromArray(out)
}

/** Words from one block melt into the line they are pasted into. A list of one item is such a block. */
function onlyWords(content: Fragment): boolean {
  const only = content.childCount === 1 ? content.firstChild : null
  if (!only || only.type.spec.code) return false
  return only.isTextblock || ((isList(only) || only.type.name === 'listItem') && onlyWords(only.content))
}

/** Items pasted into an item follow it; what stood behind the caret goes on behind the last of them. */
function intoList(content: Fragment, $at: ResolvedPos): Slice {
  const list = content.firstChild
  const item = list?.firstChild
  const paragraph = $at.doc.type.schema.nodes.paragraph?.create()
  if (!list || !item || !paragraph || $at.parent.content.size === 0) return Slice.maxOpen(content)
  const empty = item.type.create(null, paragraph)
  return Slice.maxOpen(content.replaceChild(0, list.copy(Fragment.from(empty).append(list.content))))
}

/**
 * Pasted blocks as they go in at a place. Paragraphs at the edges melt into the line; a heading, list, table or picture there stays
 * one, behind the words before it.
 */
export function fitSlice(content: Fragment, $at: ResolvedPos): Slice {
  const [first, last] = [content.firstChild, content.lastChild]
  const { schema } = $at.doc.type
  if (!first || !last) return Slice.empty
  if (isCell($at.parent)) {
    // Cells go into cells one by one, which prosemirror-tables knows how to do.
    return new Slice(first.type.name === 'table' && content.childCount === 1 ? content : oneLine(content, schema), 0, 0)
  }
  if (onlyWords(content)) return Slice.maxOpen(content)
  if (isList(first) && $at.depth > 1 && isList($at.node(-2))) return intoList(content, $at)
  const open = (node: Node) => (node.type.name === 'paragraph' ? 1 : 0)
  const empty = schema.nodes.paragraph?.create()
  // An empty paragraph in front melts into the line being written, so that a heading or list behind it stays one.
  const whole = empty && open(first) === 0 && $at.parent.content.size > 0 ? Fragment.from(empty).append(content) : content
  // And an empty one behind a note takes the words that stood behind the caret: they are none of the note's.
  const behind = empty && last.type.name === 'footnote' && $at.parentOffset < $at.parent.content.size
  return new Slice(behind ? whole.append(Fragment.from(empty)) : whole, open(whole.firstChild ?? first), behind ? 1 : open(last))
}

/** Words chosen with a blank before or behind them bring it along, or they would stick to their neighbours. */
export function withEdgeBlanks(content: Fragment, text: string, $at: ResolvedPos): Fragment {
  const padded = (blocks: Fragment, at: number, before: boolean) => {
    const block = blocks.maybeChild(at)
    if (block?.type.name !== 'paragraph') return blocks
    const blank = Fragment.from(block.type.schema.text(' '))
    return blocks.replaceChild(at, block.copy(before ? blank.append(block.content) : block.content.append(blank)))
  }
  const led = $at.parentOffset > 0 && /^ \S/.test(text) ? padded(content, 0, true) : content
  return /\S $/.test(text) ? padded(led, led.childCount - 1, false) : led
}
