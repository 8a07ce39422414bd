import { hasBlankLine } from './line-places.ts'
import type { OpenedBody } from './open-body.ts'
import type { WrittenBlock } from './write-blocks.ts'

/** One block of a body to be, and what stands between it and the one before (nothing for the first). */
export interface Piece {
  readonly before: string
  readonly text: string
}

/** A body to be, in its pieces. */
export interface Assembled {
  readonly lead: string
  readonly pieces: readonly Piece[]
  readonly tail: string
}

/** The body that the pieces make. */
export function bodyOf({ lead, pieces, tail }: Assembled): string {
  let out = lead
  for (const { before, text } of pieces) out += before + text
  return out + tail
}

/** The body as it was opened, in its pieces. */
export function assembledAsOpened({ body, segments, gaps }: OpenedBody): Assembled {
  if (segments.length === 0) return { lead: body, pieces: [], tail: '' }
  const pieces = segments.map(({ source }, index) => ({ before: index === 0 ? '' : (gaps[index] ?? ''), text: source }))
  return { lead: gaps[0] ?? '', pieces, tail: gaps.at(-1) ?? '' }
}

/** Puts blocks together: between two that were neighbours in the file what stood between them, else one blank line. */
export function assemble(opened: OpenedBody, blocks: readonly WrittenBlock[], blankBefore: ReadonlySet<number>): Assembled {
  const { gaps, style, segments } = opened
  if (blocks.length === 0) return { ...assembledAsOpened(opened), pieces: [] }
  const lead = segments.length > 0 ? (gaps[0] ?? '') : opened.body
  const tail = segments.length > 0 ? (gaps.at(-1) ?? '') : style.lineEnd
  const pieces = blocks.map((block, index) => ({
    before: index === 0 ? '' : between(opened, blocks[index - 1], block, blankBefore.has(index)),
    text: block.text,
  }))
  // An open fence at the end swallows the last line end; whatever comes behind it still ends the file as the file ended.
  const end = (pieces.at(-1)?.text ?? '') + tail
  const ended = /[\r\n]$/.test(end) || !/[\r\n]$/.test(opened.body)
  return { lead, pieces, tail: ended ? tail : tail + style.lineEnd }
}

function between(opened: OpenedBody, before: WrittenBlock | undefined, after: WrittenBlock, blank: boolean): string {
  const { gaps, style } = opened
  const left = before?.segment ?? null
  const right = after.segment
  const oneBlankLine = style.lineEnd + style.lineEnd
  const own = left !== null && right === left + 1 ? gaps[right] : undefined
  if (own !== undefined && (!blank || hasBlankLine(own))) return own
  // What is new gets one blank line of its own; what stood before an old block goes on standing before it.
  const behind = left !== null && right !== null ? gaps[left + 1] : undefined
  if (behind !== undefined && left !== null && left + 1 < gaps.length - 1 && hasBlankLine(behind)) return behind
  const ahead = right !== null && right > 0 ? gaps[right] : undefined
  return ahead !== undefined && hasBlankLine(ahead) ? ahead : oneBlankLine
}
