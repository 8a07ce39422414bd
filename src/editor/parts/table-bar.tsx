import type { Editor } from '@tiptap/core'
import { AlignCenter, AlignLeft, AlignRight, Trash2 } from 'lucide-react'
import { type RefObject, useLayoutEffect, useState } from 'react'
import { useEditorState } from '../use-editor-state.ts'
import styles from './floating.module.css'
import { ToolButton } from './tool-button.tsx'
import { ToolStrip } from './tool-strip.tsx'

interface Place {
  readonly position: number
  readonly column: number
  readonly row: number
  readonly align: string | null
}

function read(editor: Editor): Place | null {
  const { $from } = editor.state.selection
  for (let depth = $from.depth; depth > 1; depth--) {
    if ($from.node(depth).type.spec.tableRole === 'row') {
      const align = $from.node(depth - 1).firstChild?.maybeChild($from.index(depth))?.attrs.align
      return {
        position: $from.before(depth - 1),
        column: $from.index(depth),
        row: $from.index(depth - 1),
        align: typeof align === 'string' ? align : null,
      }
    }
  }
  return null
}

/** Markdown aligns whole columns, so every cell of the column is set. */
function alignColumn(editor: Editor, { position, column, align: before }: Place, align: string): void {
  const table = editor.state.doc.nodeAt(position)
  if (!table) return
  const transaction = editor.state.tr
  const value = before === align ? null : align
  table.forEach((row, offset) => {
    let at = position + 1 + offset + 1
    for (let index = 0; index < column; index++) at += row.child(index).nodeSize
    if (row.maybeChild(column)) transaction.setNodeAttribute(at, 'align', value)
  })
  editor.view.dispatch(transaction)
  editor.commands.focus()
}

/** Rows, columns and alignment of the table the caret is in. */
export function TableBar({ editor, holder }: { readonly editor: Editor; readonly holder: RefObject<HTMLElement | null> }) {
  const place = useEditorState(editor, read, null)
  const [top, setTop] = useState<number | null>(null)
  const position = place?.position
  useLayoutEffect(() => {
    const dom = position === undefined ? null : editor.view.nodeDOM(position)
    const box = holder.current?.getBoundingClientRect()
    const table = dom instanceof HTMLTableElement ? dom : dom instanceof HTMLElement ? dom.querySelector('table') : null
    setTop(table && box ? table.getBoundingClientRect().top - box.top - 4 : null)
  }, [position, editor, holder])
  if (!place || top === null) return null
  const run = () => editor.chain().focus()
  return (
    <ToolStrip label="Table" className={styles.tableBar} style={{ top }}>
      <ToolButton name="Add row" onPress={() => run().addRowAfter().run()} />
      <ToolButton name="Add column" onPress={() => run().addColumnAfter().run()} />
      <ToolButton name="Remove row" disabled={place.row === 0} onPress={() => run().deleteRow().run()} />
      <ToolButton name="Remove column" onPress={() => run().deleteColumn().run()} />
      <ToolButton name="Align left" icon={AlignLeft} pressed={place.align === 'left'} onPress={() => alignColumn(editor, place, 'left')} />
      <ToolButton
        name="Align centre"
        icon={AlignCenter}
        pressed={place.align === 'center'}
        onPress={() => alignColumn(editor, place, 'center')}
      />
      <ToolButton
        name="Align right"
        icon={AlignRight}
        pressed={place.align === 'right'}
        onPress={() => alignColumn(editor, place, 'right')}
      />
      <ToolButton name="Remove table" icon={Trash2} onPress={() => run().deleteTable().run()} />
    </ToolStrip>
  )
}
