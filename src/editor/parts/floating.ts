import type { Editor } from '@tiptap/core'

/** Where something that floats may stand, in pixels from the top left of the writing column. */
export interface Spot {
  readonly top: number
  readonly left: number
  /** Top of the line, to stand above it instead. */
  readonly above: number
}

/** The spot under a document position. `holder` is the positioned element the floating one is put into. */
export function spotAt(editor: Editor, position: number, holder: HTMLElement): Spot {
  const line = editor.view.coordsAtPos(position)
  const box = holder.getBoundingClientRect()
  return { top: line.bottom - box.top + 6, left: Math.max(0, line.left - box.left), above: line.top - box.top - 6 }
}
