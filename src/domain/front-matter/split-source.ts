/** How a front-matter head is written; `none` when the file starts with its body. */
export type HeadFormat = 'yaml' | 'toml' | 'json' | 'none'

/** A story file cut at its fences. Joined again in this order, the pieces are the file, to the byte. */
export interface SplitSource {
  readonly bom: string
  /** The opening fence with the blanks behind it and its line end. */
  readonly open: string
  /** Everything between the fences, last line end included. */
  readonly head: string
  /** The closing fence with the blanks behind it and its line end (which the last line of a file may lack). */
  readonly close: string
  readonly body: string
  readonly format: HeadFormat
}

const OPENING = /^(---|\+\+\+|;;;)[ \t]*(\r\n|\n|\r)/
const CLOSING: Record<string, RegExp> = {
  '---': /^(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r|$(?![\s\S]))/m,
  '+++': /^\+\+\+[ \t]*(?:\r\n|\n|\r|$(?![\s\S]))/m,
  ';;;': /^;;;[ \t]*(?:\r\n|\n|\r|$(?![\s\S]))/m,
}
const FORMATS: Record<string, HeadFormat> = { '---': 'yaml', '+++': 'toml', ';;;': 'json' }

/**
 * Cuts a story file into byte order mark, fences, head and body. Fences may carry trailing blanks, and a YAML head may
 * close with `...`; an opening fence that is never closed is body. Never fails: what is not recognised is body.
 */
export function splitSource(text: string): SplitSource {
  const bom = text.startsWith('\uFEFF') ? '\uFEFF' : ''
  const rest = text.slice(bom.length)
  const opening = OPENING.exec(rest)
  const bare: SplitSource = { bom, open: '', head: '', close: '', body: rest, format: 'none' }
  if (!opening?.[1]) return bare
  const inner = rest.slice(opening[0].length)
  const closing = CLOSING[opening[1]]?.exec(inner)
  if (!closing) return bare
  return {
    bom,
    open: opening[0],
    head: inner.slice(0, closing.index),
    close: closing[0],
    body: inner.slice(closing.index + closing[0].length),
    format: FORMATS[opening[1]] ?? 'none',
  }
}

/** The inverse of {@link splitSource}. */
export function joinSource(source: SplitSource): string {
  return source.bom + source.open + source.head + source.close + source.body
}

/** The line end a piece of text uses most; `\n` when it has none. */
export function lineEndOf(text: string): '\n' | '\r\n' {
  const all = text.match(/\r?\n/g) ?? []
  const windows = all.filter(end => end === '\r\n').length
  return windows > all.length / 2 ? '\r\n' : '\n'
}
