import { parseDocument } from 'yaml'
import { asList } from './as-list.ts'
import type { FieldValue } from './field-value.ts'
import type { HeadEntry } from './head-entries.ts'
import { editedBrackets, editedLines } from './list-edits.ts'
import { lineEndOf, type SplitSource } from './split-source.ts'

/** The ways to write a scalar, the file's own style first. */
export function scalarCandidates(
  source: SplitSource,
  entry: HeadEntry | undefined,
  value: Exclude<FieldValue, { type: 'list' }>,
): string[] {
  if (value.type === 'source') return [value.text.trim()]
  if (value.type === 'bare') return requoted(entry, value.text)
  if (value.text === '')
    return entry?.style === 'single' ? ["''"] : entry?.style === 'double' ? ['""'] : source.format === 'toml' ? ['""'] : ['', '""']
  const plain = source.format === 'yaml' && staysText(value.text) ? [value.text] : []
  const single = value.text.includes('\n') ? [] : [`'${source.format === 'toml' ? value.text : value.text.replaceAll("'", "''")}'`]
  const double = [JSON.stringify(value.text)]
  if (source.format === 'toml') return entry?.style === 'single' && !value.text.includes("'") ? [...single, ...double] : double
  const block = entry?.style === 'block' ? [blockScalar(source, entry, value.text)] : []
  const order =
    entry?.style === 'single'
      ? [single, double]
      : entry?.style === 'double'
        ? [double, single]
        : [plain, value.text.includes("'") ? double : single, double, single]
  return [...block, ...order.flat()]
}

/** A bare value keeps the quotes that the old one had. */
const requoted = (entry: HeadEntry | undefined, text: string) =>
  entry?.style === 'single' ? [text, `'${text}'`].reverse() : entry?.style === 'double' ? [text, `"${text}"`].reverse() : [text]

/** Whether a plain scalar is read as these very words by YAML 1.2 and by the 1.1 readers that site generators use. */
export function staysText(text: string): boolean {
  if (text !== text.trim() || /[\n\r\t]/.test(text)) return false
  return (['1.2', '1.1'] as const).every(version => {
    const document = parseDocument(`k: ${text}\n`, { version, logLevel: 'silent' })
    if (document.errors.length > 0 || document.warnings.length > 0) return false
    try {
      return (document.toJS() as { k?: unknown } | null)?.k === text
    } catch {
      return false // an alias without its anchor
    }
  })
}

/** Words folded or kept line by line under the block header that the entry already has. */
function blockScalar(source: SplitSource, entry: HeadEntry, text: string): string {
  const header = /^[|>][^\n\r]*/.exec(entry.raw)?.[0].trimEnd() ?? '>'
  const indent = /\n([ \t]+)\S/.exec(entry.raw)?.[1] ?? '  '
  const end = lineEndOf(source.open + source.head)
  const lines = text.replace(/\n$/, '').split('\n')
  return header + lines.map(line => end + (line === '' ? '' : indent + line)).join(header.startsWith('>') ? end : '')
}

/** The ways to write a list of words: the old items keep their own characters. */
export function listCandidates(
  source: SplitSource,
  entry: HeadEntry | undefined,
  { values, byBlanks }: Extract<FieldValue, { type: 'list' }>,
): string[] {
  const toml = source.format === 'toml'
  const word = (text: string) =>
    !toml && staysText(text) && !/[[\]{},]/.test(text) ? text : toml || text.includes("'") ? JSON.stringify(text) : `'${text}'`
  const fresh = [`[${values.map(word).join(', ')}]`]
  if (!entry) return fresh
  const old = asList(entry.value)
  if (entry.style === 'flow') {
    const spread = /[\n#]/.test(entry.raw) ? editedBrackets(entry.raw, old, values, word) : null
    return [...(spread === null ? [] : [spread]), editedFlow(entry, values, word), ...fresh]
  }
  if (entry.style === 'list') return values.length === 0 ? ['[]'] : blockCandidates(source, entry, values, word)
  const oneText = values.length === 1 || (byBlanks === true && entry.style !== 'empty' && values.every(value => !/\s/.test(value)))
  return oneText ? [...scalarCandidates(source, entry, { type: 'text', text: values.join(' ') }), ...fresh] : fresh
}

/** `[a, b]` with items taken out or put in; separators, quotes and blanks of the others stay. */
function editedFlow(entry: HeadEntry, values: readonly string[], word: (text: string) => string): string {
  const inner = entry.raw.slice(1, -1)
  const parts = splitFlow(inner)
  const old = asList(entry.value)
  if (parts.length !== old.length || old.length === 0) return `[${values.map(word).join(', ')}]`
  const lead = /^\s*/.exec(parts[1] ?? ' ')?.[0] ?? ' '
  const first = /^\s*/.exec(parts[0] ?? '')?.[0] ?? ''
  const last = /\s*$/.exec(parts.at(-1) ?? '')?.[0] ?? ''
  const taken = new Set<number>()
  const items = values.map(text => {
    const index = old.findIndex((one, at) => one === text && !taken.has(at))
    if (index < 0) return word(text)
    taken.add(index)
    return parts[index]?.trim() ?? word(text)
  })
  return `[${first}${items.join(`,${lead}`)}${last}]`
}

/** Splits at commas outside quotes and brackets. */
function splitFlow(inner: string): string[] {
  const parts: string[] = []
  let depth = 0
  let quote = ''
  let from = 0
  for (let at = 0; at < inner.length; at += 1) {
    const character = inner[at] ?? ''
    if (quote) quote = character === quote && inner[at - 1] !== '\\' ? '' : quote
    else if (character === '"' || character === "'") quote = character
    else if ('[{'.includes(character)) depth += 1
    else if (']}'.includes(character)) depth -= 1
    else if (character === ',' && depth === 0) {
      parts.push(inner.slice(from, at))
      from = at + 1
    }
  }
  const rest = inner.slice(from)
  return rest.trim() === '' ? parts : [...parts, rest]
}

function blockCandidates(source: SplitSource, entry: HeadEntry, values: readonly string[], word: (text: string) => string): string[] {
  const indent = source.head.slice(source.head.lastIndexOf('\n', entry.from - 1) + 1, entry.from)
  const edited = /^[ \t]*$/.test(indent) ? editedLines(entry.raw, indent, asList(entry.value), values, word) : null
  return [...(edited === null ? [] : [edited]), editedBlock(source, entry, values, word), `[${values.map(word).join(', ')}]`]
}

/** `- a` lines in another order; each keeps its own. */
function editedBlock(source: SplitSource, entry: HeadEntry, values: readonly string[], word: (text: string) => string): string {
  const indent = source.head.slice(source.head.lastIndexOf('\n', entry.from - 1) + 1, entry.from)
  const end = lineEndOf(source.open + source.head)
  const lines = entry.raw.split(/\r?\n/)
  const items = lines.filter(line => /^\s*-/.test(line))
  const old = asList(entry.value)
  const gap = /^\s*-(\s+)/.exec(items[0] ?? '- ')?.[1] ?? ' '
  if (items.length !== lines.length || items.length !== old.length)
    return values.map((text, at) => `${at ? indent : ''}-${gap}${word(text)}`).join(end)
  return values
    .map((text, at) => {
      const index = old.indexOf(text)
      const line = index < 0 ? `-${gap}${word(text)}` : (items[index]?.trimStart() ?? '')
      return (at ? indent : '') + line
    })
    .join(end)
}
