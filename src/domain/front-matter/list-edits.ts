/** What two lists have in common at their start and, behind that, at their end. */
function commonEnds(old: readonly string[], values: readonly string[]): { start: number; end: number } {
  const shorter = Math.min(old.length, values.length)
  let start = 0
  while (start < shorter && old[start] === values[start]) start++
  let end = 0
  while (end < shorter - start && old[old.length - 1 - end] === values[values.length - 1 - end]) end++
  return { start, end }
}

interface Span {
  readonly from: number
  readonly to: number
}

/** Where the items of a list in brackets stand (YAML, TOML, JSON); comments and blanks around them are none of theirs. */
function itemSpans(raw: string): Span[] {
  const spans: Span[] = []
  let depth = 0
  let [from, to] = [-1, -1]
  for (const { 0: token, index } of raw.matchAll(/"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|(?<=[\s,[])#[^\r\n]*|[[\]{},]|[^\s[\]{},]+/g)) {
    if (token.startsWith('#')) continue
    const parts = depth === 1 && (token === ',' || token === ']')
    if (parts && from >= 0) {
      spans.push({ from, to })
      from = -1
    }
    if (']}'.includes(token)) depth -= 1
    if (depth > 0 && !parts) [from, to] = [from < 0 ? index : from, index + token.length]
    if ('[{'.includes(token)) depth += 1
  }
  return spans
}

/**
 * A list in brackets with items taken out or put in between those that stay; what stands around them, comments and line ends too, stays.
 * Null where the items cannot be told.
 */
export function editedBrackets(
  raw: string,
  old: readonly string[],
  values: readonly string[],
  word: (text: string) => string,
): string | null {
  const spans = itemSpans(raw)
  if (spans.length !== old.length || old.length === 0 || values.length === 0) return null
  const { start, end } = commonEnds(old, values)
  const fresh = values.slice(start, values.length - end).map(word)
  const gone = spans.slice(start, spans.length - end)
  const [before, after] = [spans[start - 1], spans[spans.length - end]]
  const line = /(\r?\n[ \t]*)\S[^\r\n]*$/.exec(raw.slice(0, spans.at(-1)?.to))?.[1]
  const joint = line ? `,${line}` : ', '
  const put = (from: number, to: number, text: string) => raw.slice(0, from) + text + raw.slice(to)
  const [first, last] = [gone[0], gone.at(-1)]
  if (first && last && fresh.length > 0) return put(first.from, last.to, fresh.join(joint))
  if (first && last) return before ? put(before.to, last.to, '') : put(first.from, after?.from ?? last.to, '')
  if (before) return put(before.to, before.to, joint + fresh.join(joint))
  return after ? put(after.from, after.from, fresh.join(joint) + joint) : null
}

/**
 * A list of `- a` lines with items taken out or put in; the lines of the others, and comments and blank lines between them, stay.
 * `raw` begins with the first hyphen, which stands behind `indent`. Null where the items cannot be told.
 */
export function editedLines(
  raw: string,
  indent: string,
  old: readonly string[],
  values: readonly string[],
  word: (text: string) => string,
): string | null {
  const lines = (indent + raw).split(/(?<=\n)/)
  const isItem = (line: string) => line.startsWith(`${indent}-`) && /^-(?:\s|$)/.test(line.slice(indent.length))
  const starts = lines.flatMap((line, at) => (isItem(line) ? [at] : []))
  if (starts.length !== old.length || starts[0] !== 0) return null
  const ends = starts.map((start, item) => {
    let next = starts[item + 1] ?? lines.length
    while (next > start + 1 && /^\s*(?:#.*)?$/.test(lines[next - 1]?.trimEnd() ?? '')) next--
    return next
  })
  const { start, end } = commonEnds(old, values)
  const lineEnd = /\r?\n/.exec(raw)?.[0] ?? '\n'
  const gap = /^-([ \t]+)/.exec(raw)?.[1] ?? ' '
  const fresh = values.slice(start, values.length - end).map(text => `${indent}-${gap}${word(text)}`)
  const gone = new Set(starts.slice(start, starts.length - end).flatMap((from, index) => range(from, ends[start + index] ?? from)))
  const at = start === 0 ? 0 : (ends[start - 1] ?? lines.length)
  const kept = (from: number, to: number) => range(from, to).flatMap(index => (gone.has(index) ? [] : [lines[index] ?? '']))
  const all = [...kept(0, at), ...fresh, ...kept(at, lines.length)].map(line => line.replace(/\r?\n$/, ''))
  return all[0] !== undefined && isItem(all[0]) ? all.join(lineEnd).slice(indent.length) : null
}

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => from + index)
