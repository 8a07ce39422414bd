import type { OpenedBody } from './open-body.ts'
import type { WrittenBlock } from './write-blocks.ts'

const hasBlankLine = /(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)/

/** Puts blocks together: between two that were neighbours in the file what stood between them, else one blank line. */
export function assemble(opened: OpenedBody, blocks: readonly WrittenBlock[], blankBefore: ReadonlySet<number>): string {
  const { gaps, style, segments } = opened
  const lead = segments.length > 0 ? (gaps[0] ?? '') : opened.body
  const tail = segments.length > 0 ? (gaps.at(-1) ?? '') : style.lineEnd
  if (blocks.length === 0) return segments.length > 0 ? lead + tail : opened.body
  let out = lead
  blocks.forEach((block, index) => {
    if (index > 0) out += between(opened, blocks[index - 1], block, blankBefore.has(index))
    out += block.text
  })
  // An open fence at the end swallows the last line end; whatever comes behind it still ends the file as the file ended.
  const ended = /[\r\n]$/.test(out + tail) || !/[\r\n]$/.test(opened.body)
  return out + tail + (ended ? '' : style.lineEnd)
}

function between(opened: OpenedBody, before: WrittenBlock | undefined, after: WrittenBlock, blank: boolean): string {
  const { gaps, style } = opened
  const left = before?.segment ?? null
  const right = after.segment
  const oneBlankLine = style.lineEnd + style.lineEnd
  const own = left !== null && right === left + 1 ? gaps[right] : undefined
  if (own !== undefined && (!blank || hasBlankLine.test(own))) return own
  // What is new gets one blank line of its own; what stood before an old block goes on standing before it.
  const behind = left !== null && right !== null ? gaps[left + 1] : undefined
  if (behind !== undefined && left !== null && left + 1 < gaps.length - 1 && hasBlankLine.test(behind)) return behind
  const ahead = right !== null && right > 0 ? gaps[right] : undefined
  return ahead !== undefined && hasBlankLine.test(ahead) ? ahead : oneBlankLine
}
