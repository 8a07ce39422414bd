import { type Editor, Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { diffArrays } from 'diff'
import type { DocNode } from '../bridge/doc-node.ts'
import { segmentKeys } from '../bridge/match-segments.ts'
import { nodeKey } from '../bridge/normal-form.ts'
import type { OpenedBody } from '../bridge/open-body.ts'

const key = new PluginKey<DecorationSet>('changeBars')
/** Blocks are immutable, so that only those that were typed in are read again. */
const known = new WeakMap<Node, string>()

function keyOf(node: Node): string {
  const old = known.get(node)
  if (old !== undefined) return old
  const fresh = nodeKey(node.toJSON() as DocNode) // ProseMirror's JSON has the shape of DocNode
  known.set(node, fresh)
  return fresh
}

/** The top-level blocks of a document that do not stand in the live body, as numbers from 0. */
export function changedBlocks(doc: Node, live: OpenedBody): number[] {
  const keys = doc.children.map(keyOf)
  const changed: number[] = []
  let at = 0
  for (const part of diffArrays([...segmentKeys(live)], keys)) {
    if (part.removed) continue
    if (part.added) part.value.forEach((_, index) => void changed.push(at + index))
    at += part.value.length
  }
  return changed.filter(index => doc.child(index).content.size > 0 || !doc.child(index).isTextblock)
}

/** Puts a bar beside the blocks that differ from the live body; none when there is no live body to differ from. */
export function showChangeBars(editor: Editor, live: OpenedBody | null): void {
  const { doc } = editor.state
  const changed = new Set(live ? changedBlocks(doc, live) : [])
  const bars: Decoration[] = []
  doc.forEach((node, position, index) => {
    if (changed.has(index)) bars.push(Decoration.node(position, position + node.nodeSize, { class: 'changed-block' }))
  })
  const shown = key.getState(editor.state)?.find() ?? []
  const same = shown.length === bars.length && shown.every((bar, index) => bar.from === bars[index]?.from && bar.to === bars[index]?.to)
  if (!same) editor.view.dispatch(editor.state.tr.setMeta(key, DecorationSet.create(doc, bars)))
}

export const ChangeBars = Extension.create({
  name: 'changeBars',
  addProseMirrorPlugins: () => [
    new Plugin<DecorationSet>({
      key,
      state: {
        init: () => DecorationSet.empty,
        apply: (transaction, before) =>
          (transaction.getMeta(key) as DecorationSet | undefined) ?? before.map(transaction.mapping, transaction.doc),
      },
      props: { decorations: state => key.getState(state) },
    }),
  ],
})
