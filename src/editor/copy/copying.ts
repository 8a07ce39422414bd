import { Extension } from '@tiptap/core'
import type { Slice } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import type { OpenedBody } from '../bridge/open-body.ts'
import { copiedBlocks } from './copied-blocks.ts'
import { copiedHtml } from './copied-html.ts'
import { copiedMarkdown } from './copied-markdown.ts'
import { noteCut, writeOwn } from './own-format.ts'

/** Puts blocks onto a clipboard three times: as HTML, as Markdown, and exactly as they are. */
function fill(data: DataTransfer, slice: Slice, view: EditorView, opened: OpenedBody): void {
  const copied = copiedBlocks(slice, view.state.schema)
  data.clearData()
  data.setData('text/html', copiedHtml(copied, view.state.schema))
  data.setData('text/plain', copiedMarkdown(copied, opened))
  writeOwn(data, slice, opened)
}

/** What goes out by copy, cut and drag: clean HTML and Markdown for other programs, the very blocks for Stet. */
export function copying(opened: () => OpenedBody): Extension {
  const copy = (view: EditorView, event: ClipboardEvent): boolean => {
    if (view.state.selection.empty || !event.clipboardData) return false
    event.preventDefault()
    fill(event.clipboardData, view.state.selection.content(), view, opened())
    return true
  }
  const cut = (view: EditorView, event: ClipboardEvent): boolean => {
    const before = view.state
    if (!view.editable || !copy(view, event)) return false
    view.dispatch(view.state.tr.deleteSelection().scrollIntoView().setMeta('uiEvent', 'cut'))
    noteCut(before, view.state)
    return true
  }
  return Extension.create({
    name: 'copying',
    addProseMirrorPlugins: () => [
      new Plugin({
        props: { handleDOMEvents: { copy, cut } },
        view: view => {
          // Behind ProseMirror's own listener, which says what is dragged.
          const drag = ({ dataTransfer }: DragEvent) => {
            if (dataTransfer && view.dragging) fill(dataTransfer, view.dragging.slice, view, opened())
          }
          view.dom.addEventListener('dragstart', drag)
          return { destroy: () => view.dom.removeEventListener('dragstart', drag) }
        },
      }),
    ],
  })
}
