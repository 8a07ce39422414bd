import { Fragment, type Node, type Schema, type Slice } from '@tiptap/pm/model'

/** What is copied, as other programs see it: some words of one line, or whole blocks. */
export interface Copied {
  readonly inline: boolean
  /** Words of one line stand in their own block all the same. */
  readonly blocks: Fragment
}

/** Parts of a block that were chosen by themselves, and what they have to stand in. */
const around: Readonly<Record<string, string>> = {
  listItem: 'bulletList',
  taskItem: 'taskList',
  tableCell: 'tableRow',
  tableHeader: 'tableRow',
  tableRow: 'table',
}

function whole(content: Fragment, schema: Schema): Fragment {
  const first = content.firstChild
  const type = first ? schema.nodes[first.isInline ? 'paragraph' : (around[first.type.name] ?? '')] : undefined
  return type ? whole(Fragment.from(type.create(null, content)), schema) : content
}

/** The one text block that a slice lies in with both ends; null when it reaches over more. */
function onlyLine({ content, openStart, openEnd }: Slice): Node | null {
  let node: Node | null = content.childCount === 1 ? content.firstChild : null
  for (let depth = 1; node && depth <= Math.min(openStart, openEnd); depth++) {
    if (node.isTextblock) return node
    node = node.childCount === 1 ? node.firstChild : null
  }
  return null
}

/** Sorts out what a selection holds. */
export function copiedBlocks(slice: Slice, schema: Schema): Copied {
  const line = onlyLine(slice)
  if (line) return { inline: true, blocks: Fragment.from(line) }
  const first = slice.content.firstChild
  return { inline: first?.isInline === true, blocks: whole(slice.content, schema) }
}
