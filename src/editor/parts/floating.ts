import type { Editor } from '@tiptap/core'
import type { CSSProperties } from 'react'

/**
 * Where something that floats stands: under a document position, or over it where there is more room; never wider or higher than the
 * room there is. `holder` is the positioned element it is put into, `width` what it would like.
 */
export function floatAt(editor: Editor, position: number, holder: HTMLElement, width: number): CSSProperties {
  const line = editor.view.coordsAtPos(position)
  const box = holder.getBoundingClientRect()
  const room = (holder.parentElement ?? holder).getBoundingClientRect()
  const { paddingInlineStart, paddingInlineEnd } = getComputedStyle(holder)
  const [start, end] = [Number.parseFloat(paddingInlineStart) || 0, Number.parseFloat(paddingInlineEnd) || 0]
  const fitting = Math.min(width, box.width - start - end)
  const left = Math.max(start, Math.min(line.left - box.left, box.width - end - fitting))
  const below = room.bottom - line.bottom - 14
  const above = line.top - room.top - 14
  const up = below < 240 && above > below
  const top = up ? line.top - box.top - 6 : line.bottom - box.top + 6
  return { top, left, width: fitting, maxHeight: Math.max(160, up ? above : below), ...(up ? { transform: 'translateY(-100%)' } : {}) }
}
