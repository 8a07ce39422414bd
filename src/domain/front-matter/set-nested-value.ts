import { isDeepStrictEqual } from './deep-equal.ts'
import { headValues } from './head-values.ts'
import { tomlSplices } from './nested-toml.ts'
import { sharedWith, yamlSplices } from './nested-yaml.ts'
import { setLetters } from './set-letters.ts'
import { type SetResult, setValue } from './set-value.ts'
import type { SplitSource } from './split-source.ts'
import { type ValuePath, valueAt, withValue } from './value-path.ts'

/**
 * Writes one text inside of lists and maps of a head and touches no other byte; a key that its map has not yet is added to it. As with
 * the values of the head itself, a way of writing it is taken only when the new head, parsed again, differs in this value alone. A text that
 * ends with its line goes on doing so.
 */
export function setNestedValue(source: SplitSource, path: ValuePath, text: string): SetResult {
  const before = headValues(source)
  if (text === '' && before !== null && valueAt(before, path) === undefined) return { ok: true, source }
  const letters = setLetters(source, path, text)
  if (letters !== null) return { ok: true, source: letters }
  if (before !== null) {
    const wanted = [text, text + endOf(valueAt(before, path))].map(one => withValue(before, path, one))
    for (const { from, to, text: written } of (source.format === 'toml' ? tomlSplices : yamlSplices)(source, path, text)) {
      const next = { ...source, head: source.head.slice(0, from) + written + source.head.slice(to) }
      const after = headValues(next)
      if (wanted.some(one => isDeepStrictEqual(after, one))) return { ok: true, source: next }
    }
  }
  return { ok: false, reason: whyNot(source, path) }
}

/** Writes a text of the head itself so: by its letters, or else as the form writes one. */
export function setText(source: SplitSource, key: string, text: string, order: readonly string[]): SetResult {
  const letters = setLetters(source, [key], text)
  return letters === null ? setValue(source, key, { type: 'text', text }, order) : { ok: true, source: letters }
}

function whyNot(source: SplitSource, path: ValuePath): string {
  const shared = source.format === 'yaml' ? sharedWith(source, path) : null
  const why = shared ?? 'no way of writing it here leaves the rest of the front matter as it is. Change it in source mode.'
  return `“${path.join('.')}” was left as it is: ${why}`
}

const endOf = (value: unknown) => (typeof value === 'string' ? (/\s*\n[ \t]*$/.exec(value)?.[0] ?? '') : '')
