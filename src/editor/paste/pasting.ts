import { Extension } from '@tiptap/core'
import { closeHistory } from '@tiptap/pm/history'
import type { Fragment, Slice } from '@tiptap/pm/model'
import { Plugin, TextSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import type { OpenedBody } from '../bridge/open-body.ts'
import { readOwn, restoreCut } from '../copy/own-format.ts'
import type { CanvasPictures } from '../pictures.ts'
import { uploadPicture } from '../plugins/uploads.ts'
import { cleanPastedHtml } from './clean-html.ts'
import { fromCodeEditor } from './code-editors.ts'
import { fitSlice, withEdgeBlanks } from './fit-slice.ts'
import { harmlessContent } from './harmless.ts'
import { looksLikeMarkdown } from './looks-like-markdown.ts'
import { noteWriting } from './note-writing.ts'
import { contentFromText } from './plain-text.ts'

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

/** Whether HTML says no more than its words: programs that show Markdown as text send it in paragraphs. */
function isBare(content: Fragment): boolean {
  let bare = true
  content.descendants(node => {
    bare &&= node.type.name === 'paragraph' || node.type.name === 'hardBreak' || (node.isText && node.marks.length === 0)
    return bare
  })
  return bare
}

/** What comes in by paste or drop: from Stet as it was, from elsewhere cleaned. Each is one step to undo. */
export function pasting(opened: () => OpenedBody, pictures: () => CanvasPictures): Extension {
  /** What the program it comes from says of it besides HTML and text. Set by the event, used within it. */
  let incoming: DataTransfer | null = null
  let plainly = false
  const take = (view: EditorView, data: DataTransfer | null): boolean => {
    incoming = data
    plainly = false
    view.dispatch(closeHistory(view.state.tr))
    return false
  }
  const transformPasted = (slice: Slice, view: EditorView, plain: boolean): Slice => {
    if (plain || view.dragging) return slice
    const own = readOwn(incoming, view.state.schema, opened())
    if (own) return own
    const { schema, selection } = view.state
    const text = incoming?.getData('text/plain') ?? ''
    const content =
      fromCodeEditor(incoming, schema) ?? (isBare(slice.content) && looksLikeMarkdown(text) ? contentFromText(text, schema) : slice.content)
    return fitSlice(withEdgeBlanks(harmlessContent(content), text, selection.$from), selection.$from)
  }
  /** Who pastes without formatting wants the words, and not the Markdown that other programs get. */
  const ownWords = ({ state }: EditorView) => {
    const own = readOwn(incoming, state.schema, opened())?.content
    return own?.textBetween(0, own.size, '\n', '\n')
  }
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
            paste: (view, event) => take(view, event.clipboardData),
            drop: (view, event) => take(view, event.dataTransfer),
          },
          handlePaste: (view, event, slice) =>
            (!plainly && restoreCut(view, event.clipboardData)) ||
            linkSelection(view, event.clipboardData) ||
            takeFiles(view, view.state.selection.to, imageFiles(event.clipboardData, slice), pictures()),
          handleDrop: (view, event, slice, moved) => {
            if (moved) return false
            const at = view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos ?? view.state.selection.to
            const taken = takeFiles(view, at, imageFiles(event.dataTransfer, slice), pictures())
            if (taken) event.preventDefault()
            return taken
          },
          transformPastedHTML: (html, view) => cleanPastedHtml(html, noteWriting(view.state.doc, opened())),
          transformPasted,
          clipboardTextParser: (text, $context, plain, view) => {
            plainly = plain
            const words = (plain && ownWords(view)) || text
            const content = harmlessContent(contentFromText(words, view.state.schema, plain))
            return fitSlice(withEdgeBlanks(content, words, $context), $context)
          },
        },
      }),
    ],
  })
}
