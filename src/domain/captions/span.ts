import type { Span } from './finding.ts'

/** Where a match stands. */
export const spanOf = ({ 0: whole, index }: { readonly 0: string; readonly index: number }): Span => ({
  start: index,
  end: index + whole.length,
})

/** A text with something else in the place of a piece of it. */
export const withSpan = (text: string, { start, end }: Span, instead: string): string => text.slice(0, start) + instead + text.slice(end)

/** The same piece in the text without what stood before `by`; null where nothing of it is left. */
export function shifted({ start, end }: Span, by: number, length: number): Span | null {
  const clip = (at: number) => Math.min(length, Math.max(0, at - by))
  return clip(start) < clip(end) ? { start: clip(start), end: clip(end) } : null
}
