import { Editor } from '@tiptap/core'
import { Dropcursor, Gapcursor, UndoRedo } from '@tiptap/extensions'
import { TextSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import type { OpenedBody } from './bridge/open-body.ts'
import { isMod } from './keys.ts'
import { codeBlock } from './nodes/code-block.ts'
import { figure } from './nodes/pictures.ts'
import { schemaExtensions } from './nodes/schema.ts'
import { sourceBlock, sourceInline } from './nodes/source.ts'
import { cleanPastedHtml } from './paste-html.ts'
import { sliceFromText } from './paste-text.ts'
import type { CanvasPictures } from './pictures.ts'
import { BlockKeys } from './plugins/block-keys.ts'
import { changeBars, type OnRestored } from './plugins/change-bars.ts'
import { Find } from './plugins/find.ts'
import { FocusNow } from './plugins/focus-now.ts'
import { SelfLinks } from './plugins/self-links.ts'
import { Slash } from './plugins/slash.ts'
import { Uploads, uploadPicture } from './plugins/uploads.ts'
import { CodeBlockView } from './views/code-block-view.ts'
import { FigureView } from './views/figure-view.ts'
import { SourceBlockView } from './views/source-block-view.ts'
import { SourceInlineView } from './views/source-inline-view.ts'

/** What an editor is made of; the functions may change while it lives. */
export interface EditorParts {
  readonly element: HTMLElement
  readonly opened: OpenedBody
  readonly pictures: () => CanvasPictures
  readonly editable: boolean
  /** Sees every key first; true when it took the key. */
  readonly onKey: (event: KeyboardEvent) => boolean
  readonly onRestored: OnRestored
}

function withViews(pictures: () => CanvasPictures) {
  const views = [
    figure.extend({ addNodeView: () => props => new FigureView(props.node, props.view, props.getPos, pictures()) }),
    codeBlock.extend({ addNodeView: () => props => new CodeBlockView(props.node, props.view, props.getPos) }),
    sourceBlock.extend({ addNodeView: () => props => new SourceBlockView(props.node, props.view, props.getPos) }),
    sourceInline.extend({ addNodeView: () => props => new SourceInlineView(props.node, props.view, props.getPos) }),
  ]
  return schemaExtensions.map(extension => views.find(view => view.name === extension.name) ?? extension)
}

/** Image files of a paste or drop; none when there is text to paste as well (Word sends a picture of its text along). */
function imageFiles(data: DataTransfer | null): File[] {
  if (!data || data.types.includes('text/html') || data.types.includes('text/plain')) return []
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

/** Makes the rich-text editor of a story. */
export function createEditor({ element, opened, pictures, editable, onKey, onRestored }: EditorParts): Editor {
  return new Editor({
    element,
    editable,
    injectCSS: false,
    enablePasteRules: false,
    content: opened.doc as object, // DocNode is readonly, Tiptap's JSONContent is not; it is only read
    extensions: [
      ...withViews(pictures),
      UndoRedo.configure({ depth: 500 }),
      Dropcursor.configure({ color: false, class: 'drop-cursor', width: 2 }),
      Gapcursor,
      FocusNow,
      Find,
      Slash,
      SelfLinks,
      BlockKeys,
      Uploads,
      changeBars(onRestored),
    ],
    editorProps: {
      attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-label': 'Story text', spellcheck: 'true' },
      // Mod Enter belongs to the screen around the canvas, which publishes with it; ProseMirror would leave a code block.
      handleDOMEvents: { keydown: (_view, event) => isMod(event, 'enter', false) },
      handleKeyDown: (_view, event) => onKey(event),
      handleClick: (_view, _position, event) => {
        if (event.target instanceof Element && event.target.closest('a')) event.preventDefault()
        return false
      },
      handlePaste: (view, event) =>
        linkSelection(view, event.clipboardData) || takeFiles(view, view.state.selection.to, imageFiles(event.clipboardData), pictures()),
      handleDrop: (view, event, _slice, moved) => {
        if (moved) return false
        const at = view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos ?? view.state.selection.to
        const taken = takeFiles(view, at, imageFiles(event.dataTransfer), pictures())
        if (taken) event.preventDefault()
        return taken
      },
      transformPastedHTML: cleanPastedHtml,
      clipboardTextParser: (text, _context, _plain, view) => sliceFromText(text, view.state.schema),
    },
  })
}
