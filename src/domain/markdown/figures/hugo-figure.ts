import type { TextRange } from '../parse-markdown.ts'
import { type FigureField, mapEscaped, readOf, type WrittenValue } from './written-value.ts'

/** Hugo's `figure` shortcode, and where in it its words stand. `rest`: all other parameters as they are written, parted by one blank. */
export interface HugoFigure {
  readonly values: Readonly<Partial<Record<FigureField, WrittenValue>>>
  readonly rest: string
}

/** What Hugo calls the words of a figure. */
export const hugoNames: Readonly<Record<FigureField, string>> = { src: 'src', alt: 'alt', caption: 'caption', credit: 'attr' }
const fields: ReadonlyMap<string, FigureField> = new Map(Object.entries(hugoNames).map(([field, name]) => [name, field as FigureField]))

// A quote behind a backslash never ends a value, also where another backslash stands before it; before a backtick Hugo takes none.
const parameter = /[ \t\r\n]+(?:([\w-]+)=(?:"((?:\\"|\\(?!["`])|[^"\\\r\n])*)"|`([^`]*)`|([^\s"'`>/]+))|\/(?=>))/y

/** Reads `{{< figure src="…" … >}}` that stands for itself. Null for anything else, and for values that Hugo reads in its own way. */
export function readHugoFigure(text: string): HugoFigure | null {
  const open = /^[ \t]*\{\{<[ \t\r\n]*figure(?=[\s>])/.exec(text)
  if (!open) return null
  const values: Partial<Record<FigureField, WrittenValue>> = {}
  const rest: string[] = []
  let at = open[0].length
  for (;;) {
    parameter.lastIndex = at
    const found = parameter.exec(text)
    if (!found) break
    const [whole, name = '', quoted, raw, other] = found
    const field = fields.get(name)
    const range = { start: at, end: at + whole.length }
    const value = quoted !== undefined ? readQuoted(text, range) : raw !== undefined ? readRaw(text, range) : null
    if (!field) rest.push(whole.trim())
    else if (other !== undefined || value === null || values[field]) return null
    else values[field] = value
    at += whole.length
  }
  return values.src && /^[ \t\r\n]*\/?>\}\}\s*$/.test(text.slice(at)) ? { values, rest: rest.join(' ') } : null
}

/** Where a quote is escaped, Hugo takes every backslash away: then no other may stand there. */
function readQuoted(text: string, whole: TextRange): WrittenValue | null {
  const range = { start: text.indexOf('"', whole.start) + 1, end: whole.end - 1 }
  const map = mapEscaped(text, range, '"')
  const value = readOf(map)
  return (value.includes('"') && value.includes('\\')) || value.includes('>}}') ? null : { ...range, map, value, whole }
}

/** Between backticks everything is as it stands. */
function readRaw(text: string, whole: TextRange): WrittenValue | null {
  const range = { start: text.indexOf('`', whole.start) + 1, end: whole.end - 1 }
  const value = text.slice(range.start, range.end)
  const map = value.split('').map((character, index) => ({ character, start: range.start + index, end: range.start + index + 1 }))
  return /[\r\n]|>\}\}/.test(value) ? null : { ...range, map, value, whole }
}

/** How Hugo quotes a value: in quotes with escapes, or in backticks without any. */
export type HugoQuote = '"' | '`'

/**
 * The quote that holds a value so that it reads back the same: this one where it does. Null where neither does, as for a backtick
 * beside an escaped quote and a backslash.
 */
export function hugoQuoteFor(value: string, usual: HugoQuote): HugoQuote | null {
  const other = usual === '"' ? '`' : '"'
  return holds[usual](value) ? usual : holds[other](value) ? other : null
}

const holds: Readonly<Record<HugoQuote, (value: string) => boolean>> = {
  '"': value => !/[\r\n]|\\[`]|\\$/.test(value) && !(value.includes('"') && value.includes('\\')),
  '`': value => !value.includes('`'),
}

/** Words between quotes of this kind. */
export const escapeHugo = (text: string, quote: HugoQuote): string => (quote === '"' ? text.replaceAll('"', '\\"') : text)

/** A value with its quotes. One that neither can hold is without its backslashes: the nearest that Hugo can read. */
export function hugoValue(value: string): string {
  const quote = hugoQuoteFor(value, '"')
  return quote ? quote + escapeHugo(value, quote) + quote : `"${escapeHugo(value.replace(/[\r\n]+/g, ' ').replaceAll('\\', ''), '"')}"`
}
