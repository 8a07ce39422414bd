import { type Editor, Extension } from '@tiptap/core'
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import type { OpenedBody } from '../bridge/open-body.ts'
import { BarLayer } from './bar-layer.ts'
import { compareToLive } from './compare-to-live.ts'
import { restoreBlock } from './restore-block.ts'

/** Told after a block was restored; `takeBack` undoes it, and is false when the text was changed since. */
export type OnRestored = (takeBack: () => boolean) => void

interface Bars {
  readonly live: OpenedBody | null
  readonly set: DecorationSet
  readonly onRestored: OnRestored
}

const key = new PluginKey<Bars>('changeBars')
const barsOf = (state: EditorState) => key.getState(state)?.set.find() ?? []
const wasOf = (bar: Decoration): unknown => bar.spec.was

/** The live body that the bars compare with; null when there is none. */
export function liveOf(state: EditorState): OpenedBody | null {
  return key.getState(state)?.live ?? null
}

/** Puts a bar beside the blocks that differ from the live body; none when there is no live body to differ from. */
export function showChangeBars(editor: Pick<Editor, 'state' | 'view'>, live: OpenedBody | null): void {
  const { doc } = editor.state
  const changed = new Map(live ? compareToLive(doc, live).map(({ at, was }) => [at, was]) : [])
  const bars: Decoration[] = []
  doc.forEach((node, position, at) => {
    const was = changed.get(at)
    if (was !== undefined) bars.push(Decoration.node(position, position + node.nodeSize, { class: 'changed-block' }, { was }))
  })
  const shown = barsOf(editor.state)
  const isSame = (bar: Decoration, { from, to, spec }: Decoration) => bar.from === from && bar.to === to && wasOf(bar) === spec.was
  const same = shown.length === bars.length && bars.every((bar, index) => shown[index] && isSame(bar, shown[index]))
  if (same && liveOf(editor.state) === live) return
  editor.view.dispatch(editor.state.tr.setMeta(key, { live, set: DecorationSet.create(doc, bars) }))
}

/** Restores the block at a position; F9 and a click on its bar do the same. */
export function restoreAt(editor: Editor, position: number): void {
  const { live, onRestored } = key.getState(editor.state) ?? {}
  const { doc } = editor.state
  if (!live || !editor.isEditable || !restoreBlock(editor.view, live, doc.resolve(position).index(0))) return
  showChangeBars(editor, live)
  const after = editor.state.doc
  onRestored?.(() => {
    editor.view.focus()
    return editor.state.doc.eq(after) && editor.commands.undo()
  })
}

/** Bars beside what differs from the live body, which restore it. */
export const changeBars = (onRestored: OnRestored) =>
  Extension.create({
    name: 'changeBars',
    addProseMirrorPlugins() {
      const { editor } = this
      const restore = (_view: EditorView, position: number) => restoreAt(editor, position)
      return [
        new Plugin<Bars>({
          key,
          state: {
            init: () => ({ live: null, set: DecorationSet.empty, onRestored }),
            apply: (transaction, before) =>
              transaction.docChanged
                ? { ...before, set: before.set.map(transaction.mapping, transaction.doc) }
                : { ...before, ...(transaction.getMeta(key) as Partial<Bars> | undefined) },
          },
          props: {
            decorations: state => key.getState(state)?.set,
            handleKeyDown: (view, event) => {
              if (event.key !== 'F9' || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return false
              restore(view, view.state.selection.from)
              return true
            },
          },
          view: view => new BarLayer(view, { bars: one => barsOf(one.state), canRestore: bar => wasOf(bar) !== null, restore }),
        }),
      ]
    },
  })
