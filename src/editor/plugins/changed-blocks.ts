import type { Node } from '@tiptap/pm/model'
import type { Transaction } from '@tiptap/pm/state'

/** The text blocks of the new document that some transactions touched, with their positions. */
export function changedTextBlocks(transactions: readonly Transaction[], doc: Node): { node: Node; position: number }[] {
  const out = new Map<number, Node>()
  transactions.forEach((transaction, index) => {
    transaction.mapping.maps.forEach((map, step) => {
      map.forEach((_from, _to, start, end) => {
        const later = transactions.slice(index + 1)
        const forward = (position: number, side: number) =>
          later.reduce((at, next) => next.mapping.map(at, side), transaction.mapping.slice(step + 1).map(position, side))
        const from = Math.max(0, forward(start, -1))
        const to = Math.min(doc.content.size, forward(end, 1))
        doc.nodesBetween(from, Math.max(from, to), (node, position) => {
          if (node.isTextblock) out.set(position, node)
          return !node.isTextblock
        })
      })
    })
  })
  return [...out].map(([position, node]) => ({ position, node }))
}
