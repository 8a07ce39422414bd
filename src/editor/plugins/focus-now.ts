import { Extension, type RawCommands } from '@tiptap/core'
import { Selection, TextSelection } from '@tiptap/pm/state'

/** Tiptap's own command waits for the next frame, and what is typed until then goes to whatever had the focus before. */
const focus: RawCommands['focus'] =
  (position = null) =>
  ({ view, tr, dispatch }) => {
    if (!dispatch || position === false) return true
    const { doc } = tr
    if (position === 'start' || position === true) tr.setSelection(Selection.atStart(doc))
    else if (position === 'end') tr.setSelection(Selection.atEnd(doc))
    else if (typeof position === 'number')
      tr.setSelection(TextSelection.near(doc.resolve(Math.max(0, Math.min(position, doc.content.size)))))
    if (!view.hasFocus()) view.focus()
    if (position !== null) tr.scrollIntoView()
    return true
  }

/** Gives the text the focus at once. */
export const FocusNow = Extension.create({ name: 'focusNow', addCommands: () => ({ focus }) })
