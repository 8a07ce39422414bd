import type { TextRange } from '#domain/markdown/parse-markdown.ts'
import { templateTags } from '#domain/markdown/template-tags.ts'

/**
 * How hard text is escaped: not at all; what looks active; everything that could be; as entities; as what looks active, and the letters
 * that touch emphasis from outside as entities; the same with everything that could be. Each is tried and proven in turn.
 */
export type EscapeLevel = 0 | 1 | 2 | 3 | 4 | 5
export const escapeLevels: readonly EscapeLevel[] = [0, 1, 2, 3, 4, 5]

const active =
  /\\(?=[!-/:-@[-`{-~]|$)|`|\*(?!\s|$)|(?<=\S)\*|(?<![\p{L}\p{N}_])_|_(?![\p{L}\p{N}_])|\[|\]|<(?=[a-zA-Z/!?])|&(?=#?\w{1,32};)|~(?=\S)|(?<=\S)~/gu
const every = /[\\`*_[\]<>&~!#|:.@-]/g
const pipe = /(?<!\\)\|/g
const lineStart = /^(?:(#{1,6})(?=\s|$)|(>)|([-+*])(?=\s|$)|(\d{1,9})([.)])(?=\s|$)|(=+|-{2,}|_{3,}|~{3,})(?=\s*$))/

/** A character as a reference to it. */
export function asEntity(character: string): string {
  return `&#${character.codePointAt(0)};`
}

function escapeStart(text: string, level: EscapeLevel): string {
  return text.replace(lineStart, (whole, _hashes, _quote, _bullet, digits?: string, point?: string) => {
    if (digits !== undefined && point !== undefined) return `${digits}${level === 3 ? asEntity(point) : `\\${point}`}`
    return level === 3 ? asEntity(whole.charAt(0)) + whole.slice(1) : `\\${whole}`
  })
}

function escapePlain(text: string, level: EscapeLevel, inCell: boolean): string {
  const write = (character: string) => (level === 3 ? asEntity(character) : `\\${character}`)
  if (level > 0) {
    const escaped = text.replace(level === 1 || level === 4 ? active : every, write)
    return inCell && (level === 1 || level === 4) ? escaped.replace(pipe, write) : escaped
  }
  return inCell ? text.replace(pipe, '\\|') : text
}

/** What is never escaped: template tags, marks of footnotes. */
function keptRanges(text: string): readonly TextRange[] {
  const marks = Array.from(text.matchAll(/\[\^[^\]\s[\\]+\]/g), ({ index, 0: mark }) => ({ start: index, end: index + mark.length }))
  const tags = templateTags(text)
  if (marks.length === 0) return tags
  const free = marks.filter(mark => !tags.some(tag => tag.start < mark.end && mark.start < tag.end))
  return [...tags, ...free].sort((one, other) => one.start - other.start)
}

/** Writes text so that Markdown reads it back as the same text. Template tags and marks of footnotes in it are never touched. `atStart`: it begins a line. */
export function escapeText(text: string, level: EscapeLevel, atStart: boolean, inCell: boolean): string {
  let out = ''
  let at = 0
  for (const { start, end } of keptRanges(text)) {
    out += escapePlain(text.slice(at, start), level, inCell) + text.slice(start, end)
    at = end
  }
  out += escapePlain(text.slice(at), level, inCell)
  return atStart && level > 0 ? escapeStart(out, level) : out
}
