import type { Editor } from '@tiptap/core'
import type { PickedPicture } from './pictures.ts'

/** Puts a picture behind the block with the caret, so that no sentence is cut in two; in the place of an empty paragraph. */
export function insertFigure(editor: Editor, picture: PickedPicture): void {
  const { $from } = editor.state.selection
  const empty = $from.depth === 1 && $from.parent.type.name === 'paragraph' && $from.parent.content.size === 0
  const after = $from.depth > 0 ? $from.after(1) : editor.state.selection.to
  const place = empty ? { from: $from.before(1), to: $from.after(1) } : after
  editor.chain().focus().insertContentAt(place, { type: 'figure', attrs: picture }).scrollIntoView().run()
}
