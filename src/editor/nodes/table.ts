import type { Editor } from '@tiptap/core'
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table'

const align = {
  align: {
    default: null,
    parseHTML: (element: HTMLElement) => {
      const value = element.dataset.align ?? element.style.textAlign ?? element.getAttribute('align') ?? ''
      return ['left', 'center', 'right'].includes(value) ? value : null
    },
    renderHTML: (attributes: Record<string, unknown>) => (attributes.align ? { 'data-align': String(attributes.align) } : {}),
  },
  colspan: { default: 1, rendered: false, parseHTML: () => 1 },
  rowspan: { default: 1, rendered: false, parseHTML: () => 1 },
  colwidth: { default: null, rendered: false, parseHTML: () => null },
}

/** Tables as GFM has them: one line of inline content a cell, no spans, no widths. */
export const table = Table.extend({
  renderHTML: ({ HTMLAttributes }) => ['table', HTMLAttributes, ['tbody', 0]],
  addKeyboardShortcuts() {
    return { ...this.parent?.(), Enter: () => moveDown(this.editor) }
  },
}).configure({ resizable: false, renderWrapper: false })

/** Enter goes to the cell below, and makes a row at the end: a cell has no second line. */
function moveDown(editor: Editor): boolean {
  const { $from } = editor.state.selection
  if (!editor.isActive('table') || !['tableCell', 'tableHeader'].includes($from.parent.type.name)) return false
  const row = $from.node(-1)
  const grid = $from.node(-2)
  const column = $from.index(-1)
  const below = $from.index(-2) + 1
  if (below >= grid.childCount) return editor.commands.addRowAfter() && moveDown(editor)
  let position = $from.after(-1) + 1
  for (let index = 0; index < column; index++) position += grid.child(below).child(index).nodeSize
  return row.childCount > 0 && editor.commands.setTextSelection(position + 1)
}

/** A caret between two cells would write a third one there. */
export const tableRow = TableRow.extend({ allowGapCursor: false })
export const tableCell = TableCell.extend({
  content: 'inline*',
  addAttributes: () => align,
  parseHTML: () => [{ tag: 'td' }],
  renderHTML: ({ HTMLAttributes }) => ['td', { dir: 'auto', ...HTMLAttributes }, 0],
})
export const tableHeader = TableHeader.extend({
  content: 'inline*',
  addAttributes: () => align,
  parseHTML: () => [{ tag: 'th' }],
  renderHTML: ({ HTMLAttributes }) => ['th', { dir: 'auto', ...HTMLAttributes }, 0],
})
