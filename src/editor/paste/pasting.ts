import { Extension } from '@tiptap/core'
import { closeHistory } from '@tiptap/pm/history'
import type { Slice } from '@tiptap/pm/model'
import { Plugin, TextSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import type { OpenedBody } from '../bridge/open-body.ts'
import { restoreCut } from '../copy/own-format.ts'
import type { CanvasPictures } from '../pictures.ts'
import { uploadPicture } from '../plugins/uploads.ts'
import { Incoming } from './incoming.ts'

/** Image files of a paste or drop; none when there is text to paste as well (Word sends a picture of its text along). */
function imageFiles(data: DataTransfer | null, slice: Slice): File[] {
  if (!data || data.types.includes('text/plain') || (data.types.includes('text/html') && slice.size > 0)) return []
  return [...data.files].filter(file => file.type.startsWith('image/'))
}

function takeFiles(view: EditorView, at: number, files: readonly File[], pictures: CanvasPictures): boolean {
  for (const file of files) void uploadPicture(view, at, file, one => pictures.upload(one))
  return files.length > 0
}

/** An address pasted over selected words becomes their link. */
function linkSelection(view: EditorView, data: DataTransfer | null): boolean {
  const address = data?.getData('text/plain').trim() ?? ''
  const { selection, schema, tr } = view.state
  const link = schema.marks.link
  if (!link || selection.empty || !(selection instanceof TextSelection) || !/^(?:https?:\/\/|mailto:)\S+$/i.test(address)) return false
  view.dispatch(tr.addMark(selection.from, selection.to, link.create({ href: address })))
  return true
}

// What other programs write is known by a module of its own, which comes right behind the page: nobody pastes before that.
let clean: ((html: string) => string) | null = null
const cleaning = () =>
  import('./clean-html.ts').then(
    module => {
      clean = module.cleanPastedHtml
    },
    () => undefined, // tried once more by the next paste
  )
void cleaning()

/** A paste that comes before the module is there waits for it; where it cannot come, what was pasted does all the same. */
function pasteLater(view: EditorView, event: ClipboardEvent): boolean {
  const html = event.clipboardData?.getData('text/html') ?? ''
  if (clean || html === '') return false
  event.preventDefault()
  void cleaning().then(() => view.isDestroyed || view.pasteHTML(html))
  return true
}

/** What comes in by paste or drop: from Stet as it was, from elsewhere cleaned. Each is one step to undo. */
export function pasting(opened: () => OpenedBody, pictures: () => CanvasPictures): Extension {
  const incoming = new Incoming(opened)
  return Extension.create({
    name: 'pasting',
    priority: 1100,
    addProseMirrorPlugins: () => [
      new Plugin({
        view: view => {
          // Behind ProseMirror's own listener: what is typed next is a step of its own.
          const close = () => view.dispatch(closeHistory(view.state.tr))
          view.dom.addEventListener('paste', close)
          view.dom.addEventListener('drop', close)
          return {
            destroy: () => {
              view.dom.removeEventListener('paste', close)
              view.dom.removeEventListener('drop', close)
            },
          }
        },
        props: {
          handleDOMEvents: {
            paste: (view, event) => incoming.take(view, event.clipboardData) || pasteLater(view, event),
            drop: (view, event) => incoming.take(view, event.dataTransfer),
          },
          handlePaste: (view, event, slice) =>
            (!incoming.plainly && restoreCut(view, event.clipboardData)) ||
            linkSelection(view, event.clipboardData) ||
            takeFiles(view, view.state.selection.to, imageFiles(event.clipboardData, slice), pictures()),
          handleDrop: (view, event, slice, moved) => {
            if (moved) return false
            const at = view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos ?? view.state.selection.to
            const taken = takeFiles(view, at, imageFiles(event.dataTransfer, slice), pictures())
            if (taken) event.preventDefault()
            return taken
          },
          transformPastedHTML: html => clean?.(html) ?? html,
          transformPasted: (slice, view, asText) => (asText || view.dragging ? slice : incoming.fromHtml(slice, view)),
          clipboardTextParser: (text, $context, plainly) => incoming.fromText(text, $context, plainly),
        },
      }),
    ],
  })
}
