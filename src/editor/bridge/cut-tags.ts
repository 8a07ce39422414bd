import { mapText } from '#domain/markdown/character-map.ts'
import type { TextRange } from '#domain/markdown/parse-markdown.ts'
import { templateTags } from '#domain/markdown/template-tags.ts'
import type { Run } from './source-tree.ts'

/** A leaf with more tags than this is a template and no prose; cutting them out one by one would take seconds. */
const MOST_TAGS = 200

/**
 * Makes each template tag inside a leaf one source atom, whatever Markdown saw in it.
 * Null when a tag crosses a mark's border, so that no inline node could hold it, and where there are too many.
 */
export function cutTags(runs: readonly Run[], leaf: TextRange, source: string, quotes: number): Run[] | null {
  const tags = templateTags(source.slice(leaf.start, leaf.end))
  let out: Run[] | null = tags.length > MOST_TAGS ? null : [...runs]
  for (const tag of tags) {
    if (out) out = cutTag(out, { start: tag.start + leaf.start, end: tag.end + leaf.start }, source, quotes)
  }
  return out
}

function cutTag(runs: readonly Run[], tag: TextRange, source: string, quotes: number): Run[] | null {
  const touched = runs.filter(run => run.start < tag.end && run.end > tag.start)
  const first = touched[0]
  const last = touched.at(-1)
  if (!first || !last || (first === last && first.code)) return [...runs]
  if (first === last && first.atom && first.start <= tag.start && first.end >= tag.end) return [...runs]
  if (first.start > tag.start || last.end < tag.end) return null
  if (first.code || last.code || first.spans.length !== last.spans.length) return null
  if (first.spans.some((span, index) => span !== last.spans[index])) return null
  const before = first.start < tag.start ? part(first, first.start, tag.start, source, quotes) : []
  const after = last.end > tag.end ? part(last, tag.end, last.end, source, quotes) : []
  if (before === null || after === null) return null
  const text = source.slice(tag.start, tag.end)
  const atom: Run = { text: '', atom: { type: 'sourceInline', attrs: { text } }, code: false, spans: first.spans, ...tag }
  const at = runs.indexOf(first)
  return [...runs.slice(0, at), ...before, atom, ...after, ...runs.slice(runs.indexOf(last) + 1)]
}

function part(run: Run, start: number, end: number, source: string, quotes: number): Run[] | null {
  if (run.atom) return null
  const map = mapText(source, run.start, run.end, run.text, quotes)
  const kept = map?.filter(mapped => mapped.start >= start && mapped.end <= end)
  return kept ? [{ ...run, text: kept.map(mapped => mapped.character).join(''), start, end }] : null
}
