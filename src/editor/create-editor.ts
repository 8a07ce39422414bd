import { type Command, Editor } from '@tiptap/core'
import { Dropcursor, Gapcursor, UndoRedo } from '@tiptap/extensions'
import { redo, undo } from '@tiptap/pm/history'
import type { OpenedBody } from './bridge/open-body.ts'
import { copying } from './copy/copying.ts'
import { isMod } from './keys.ts'
import { codeBlock } from './nodes/code-block.ts'
import { figure } from './nodes/pictures.ts'
import { schemaExtensions } from './nodes/schema.ts'
import { sourceBlock, sourceInline } from './nodes/source.ts'
import { pasting } from './paste/pasting.ts'
import type { CanvasPictures } from './pictures.ts'
import { BlockKeys } from './plugins/block-keys.ts'
import { changeBars, type OnRestored } from './plugins/change-bars.ts'
import { Corrections } from './plugins/corrections.ts'
import { FocusNow } from './plugins/focus-now.ts'
import { SelfLinks } from './plugins/self-links.ts'
import { Slash } from './plugins/slash.ts'
import { Uploads } from './plugins/uploads.ts'
import { CodeBlockView } from './views/code-block-view.ts'
import { FigureView } from './views/figure-view.ts'
import { SourceBlockView } from './views/source-block-view.ts'
import { SourceInlineView } from './views/source-inline-view.ts'

/** What an editor is made of; the functions may change while it lives. */
export interface EditorParts {
  readonly element: HTMLElement
  /** The body as it was opened last: what stands in the editor at first, and what blocks are numbered by. */
  readonly opened: () => OpenedBody
  readonly pictures: () => CanvasPictures
  readonly editable: boolean
  /** Sees every key first; true when it took the key. */
  readonly onKey: (event: KeyboardEvent) => boolean
  readonly onRestored: OnRestored
}

function withViews(pictures: () => CanvasPictures) {
  const views = [
    figure
      .configure({ form: pictures().form ?? 'title' })
      .extend({ addNodeView: () => props => new FigureView(props.node, props.view, props.getPos, pictures) }),
    codeBlock.extend({ addNodeView: () => props => new CodeBlockView(props.node, props.view, props.getPos) }),
    sourceBlock.extend({ addNodeView: () => props => new SourceBlockView(props.node, props.view, props.getPos) }),
    sourceInline.extend({ addNodeView: () => props => new SourceInlineView(props.node, props.view, props.getPos) }),
  ]
  return schemaExtensions.map(extension => views.find(view => view.name === extension.name) ?? extension)
}

/** Undo and redo that give back exactly what was there: Tiptap would make plain text of a list or heading left empty, as after a deletion. */
const Undo = UndoRedo.extend({
  addCommands: () => ({
    undo: () => exactly(undo),
    redo: () => exactly(redo),
  }),
})

function exactly(step: typeof undo): Command {
  return ({ state, tr, dispatch }) => {
    tr.setMeta('preventClearDocument', true)
    return step(state, dispatch)
  }
}

/** Makes the rich-text editor of a story. */
export function createEditor({ element, opened, pictures, editable, onKey, onRestored }: EditorParts): Editor {
  return new Editor({
    element,
    editable,
    injectCSS: false,
    enablePasteRules: false,
    content: opened().doc as object, // DocNode is readonly, Tiptap's JSONContent is not; it is only read
    extensions: [
      ...withViews(pictures),
      Undo.configure({ depth: 500 }),
      Dropcursor.configure({ color: false, class: 'drop-cursor', width: 2 }),
      Gapcursor,
      FocusNow,
      Slash,
      SelfLinks,
      Corrections,
      BlockKeys,
      Uploads,
      pasting(opened, pictures),
      copying(opened),
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
    },
  })
}
