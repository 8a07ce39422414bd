import { Fragment, type Node, Slice } from '@tiptap/pm/model'
import { isHarmful } from '../harmful-address.ts'

function harmlessNode(node: Node, keepSegments: boolean): Node | null {
  const source = node.attrs.src
  if (typeof source === 'string' && isHarmful(source)) return null
  const marks = node.marks.filter(mark => mark.type.name !== 'link' || !isHarmful(String(mark.attrs.href)))
  if (node.isText) return node.mark(marks)
  const attrs = keepSegments || !('segment' in node.attrs) ? node.attrs : { ...node.attrs, segment: null }
  return node.type.create(attrs, harmless(node.content, keepSegments), marks)
}

function harmless(content: Fragment, keepSegments: boolean): Fragment {
  const out: Node[] = []
  content.forEach(node => {
    const kept = harmlessNode(node, keepSegments)
    if (kept) out.push(kept)
  })
  return Fragment.fromArray(out)
}

/** The same blocks without links and pictures that do something when they are followed, and without the numbers of another file. */
export function harmlessContent(content: Fragment): Fragment {
  return harmless(content, false)
}

/** The same for a slice. */
export function harmlessSlice({ content, openStart, openEnd }: Slice): Slice {
  return new Slice(harmless(content, false), openStart, openEnd)
}

/** A slice of the same story's bytes, copied into a story whose bytes are others: its blocks are new there. */
export function withoutSegments(slice: Slice): Slice {
  const strip = (content: Fragment): Fragment => {
    const out: Node[] = []
    content.forEach(
      node => void out.push('segment' in node.attrs ? node.type.create({ ...node.attrs, segment: null }, node.content, node.marks) : node),
    )
    return Fragment.fromArray(out)
  }
  return new Slice(strip(slice.content), slice.openStart, slice.openEnd)
}
