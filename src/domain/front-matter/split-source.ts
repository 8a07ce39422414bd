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

/** A fence may name its language, as Eleventy and others have it: `---json`. */
const OPENING = /^(?:(---)(?:[ \t]*(yaml|yml|toml|json))?|(\+\+\+)|(;;;))[ \t]*(?:\r\n|\n|\r)/i
const CLOSING: Record<string, RegExp> = {
  '---': /^(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r|$(?![\s\S]))/m,
  '+++': /^\+\+\+[ \t]*(?:\r\n|\n|\r|$(?![\s\S]))/m,
  ';;;': /^;;;[ \t]*(?:\r\n|\n|\r|$(?![\s\S]))/m,
}
const FORMATS: Record<string, HeadFormat> = {
  '---': 'yaml',
  '+++': 'toml',
  ';;;': 'json',
  yml: 'yaml',
  yaml: 'yaml',
  toml: 'toml',
  json: 'json',
}

/**
 * Cuts a story file into byte order mark, fences, head and body. Fences may carry trailing blanks, and a YAML head may
 * close with `...`; an opening fence that is never closed is body. Never fails: what is not recognised is body.
 */
export function splitSource(text: string): SplitSource {
  const bom = text.startsWith('\uFEFF') ? '\uFEFF' : ''
  const rest = text.slice(bom.length)
  const opening = OPENING.exec(rest)
  const bare: SplitSource = { bom, open: '', head: '', close: '', body: rest, format: 'none' }
  if (!opening) return { ...bare, ...bareJson(rest) }
  const fence = opening[1] ?? opening[3] ?? opening[4] ?? ''
  const inner = rest.slice(opening[0].length)
  const closing = CLOSING[fence]?.exec(inner)
  if (!closing) return bare
  return {
    bom,
    open: opening[0],
    head: inner.slice(0, closing.index),
    close: closing[0],
    body: inner.slice(closing.index + closing[0].length),
    format: FORMATS[(opening[2] ?? fence).toLowerCase()] ?? 'none',
  }
}

/** Closing braces at which a head is looked for; a long text full of braces is none. */
const MOST_BRACES = 40

/**
 * A JSON object at the start of a file, as Hugo takes it for a head (https://gohugo.io/content-management/front-matter/): it ends with
 * the first brace at the start of a line with which it parses. A shortcode or a template tag never parses as one.
 */
function bareJson(text: string): Pick<SplitSource, 'head' | 'close' | 'body' | 'format'> | null {
  if (!/^\{\s*(?:"|\})/.test(text)) return null
  let tried = 0
  for (const end of text.matchAll(/\}[ \t]*(?:\r\n|\n|\r|$(?![\s\S]))/g)) {
    if (++tried > MOST_BRACES) return null
    const head = text.slice(0, end.index + 1)
    if (isJson(head)) return { head, close: end[0].slice(1), body: text.slice(end.index + end[0].length), format: 'json' }
  }
  return null
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** The inverse of {@link splitSource}. */
export function joinSource(source: SplitSource): string {
  return source.bom + source.open + source.head + source.close + source.body
}

/**
 * The file with another body below the same head. A fence that ended the file gets its line end first. In a file without a head a body
 * that would be taken for one (lines of `---`, `+++`, or a JSON object at the very start) gets a line end before it, which keeps it text.
 */
export function withBody(source: SplitSource, body: string): SplitSource {
  const open = source.format !== 'none' && body !== '' && !/[\r\n]$/.test(source.close)
  const next = { ...source, close: open ? source.close + lineEndOf(source.open + source.head + body) : source.close, body }
  return splitSource(joinSource(next)).body === body ? next : { ...next, body: lineEndOf(body) + body }
}

/** The line end a piece of text uses most; `\n` when it has none. */
export function lineEndOf(text: string): '\n' | '\r\n' {
  const all = text.match(/\r?\n/g) ?? []
  const windows = all.filter(end => end === '\r\n').length
  return windows > all.length / 2 ? '\r\n' : '\n'
}
