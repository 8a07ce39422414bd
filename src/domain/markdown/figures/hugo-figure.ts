import type { MappedCharacter } from '../character-map.ts'
import type { TextRange } from '../parse-markdown.ts'
import { type FigureField, readOf, type WrittenValue } from './written-value.ts'

/** Hugo's `figure` shortcode, and where in it its words stand. `rest`: all other parameters as they are written, parted by one blank. */
export interface HugoFigure {
  readonly values: Readonly<Partial<Record<FigureField, WrittenValue>>>
  readonly rest: string
}

/** What Hugo calls the words of a figure. */
export const hugoNames: Readonly<Record<FigureField, string>> = { src: 'src', alt: 'alt', caption: 'caption', credit: 'attr' }
const fields: ReadonlyMap<string, FigureField> = new Map(Object.entries(hugoNames).map(([field, name]) => [name, field as FigureField]))

const parameter = /[ \t\r\n]+(?:([\w-]+)=(?:"((?:\\"|[^"\r\n])*)"|(`[^`]*`|[^\s"'`>/]+))|\/(?=>))/y

/** Reads `{{< figure src="…" … >}}` that stands for itself. Null for anything else, and for quoting that Hugo reads in its own way. */
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
    const [whole, name = '', quoted, other] = found
    const field = fields.get(name)
    const value = quoted === undefined ? null : readValue(text, { start: at, end: at + whole.length })
    if (!field) rest.push(whole.trim())
    else if (other !== undefined || value === null || values[field]) return null
    else values[field] = value
    at += whole.length
  }
  return values.src && /^[ \t\r\n]*\/?>\}\}\s*$/.test(text.slice(at)) ? { values, rest: rest.join(' ') } : null
}

/** Where a quote is escaped, Hugo takes every backslash away: then no other may stand there. */
function readValue(text: string, whole: TextRange): WrittenValue | null {
  const start = text.indexOf('"', whole.start) + 1
  const range = { start, end: whole.end - 1 }
  const map: MappedCharacter[] = []
  for (let at = start; at < range.end; ) {
    const end = at + (text.startsWith('\\"', at) ? 2 : 1)
    map.push({ character: text.charAt(end - 1), start: at, end })
    at = end
  }
  const value = readOf(map)
  return (value.includes('"') && value.includes('\\')) || value.includes('>}}') ? null : { ...range, map, value, whole }
}

/** Words in Hugo's quotes. */
export const escapeHugo = (text: string): string => text.replaceAll('"', '\\"')
