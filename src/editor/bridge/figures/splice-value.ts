import type { MappedCharacter } from '#domain/markdown/character-map.ts'
import type { TextRange } from '#domain/markdown/parse-markdown.ts'
import { applyEdit, commonEnds, type Edit } from '../edit.ts'

/** The splice that makes one value another: the letters that changed and nothing beside them. */
export function spliceValue(at: TextRange, map: readonly MappedCharacter[], next: string, encode: (text: string) => string): Edit {
  const before = map.map(({ character }) => character)
  const after = next.split('')
  const ends = commonEnds(before, after)
  const parted = (list: readonly string[], index: number) => /^[\uDC00-\uDFFF]/.test(list[index] ?? '')
  const oneSource = (index: number) => index > 0 && map[index] !== undefined && map[index]?.start === map[index - 1]?.start
  let { start, end } = ends
  while (start > 0 && (parted(before, start) || parted(after, start) || oneSource(start))) start--
  while (end > 0 && (parted(before, before.length - end) || parted(after, after.length - end) || oneSource(before.length - end))) end--
  const from = map[start]?.start ?? at.end
  const to = before.length - end > start ? (map[before.length - end - 1]?.end ?? from) : from
  return { start: from, end: to, text: encode(after.slice(start, after.length - end).join('')) }
}

/** Several splices as one; of two at the same place the first stands first. */
export function asOneEdit(source: string, { start, end }: TextRange, edits: readonly Edit[]): Edit {
  const behindFirst = [...edits].reverse().sort((one, other) => other.start - one.start)
  const text = behindFirst.reduce(
    (whole, edit) => applyEdit(whole, { start: edit.start - start, end: edit.end - start, text: edit.text }),
    source.slice(start, end),
  )
  return { start, end, text }
}
