import { parse as parseToml } from 'smol-toml'
import { CST, Parser, parseDocument } from 'yaml'
import { jsonEntries } from './json-head.ts'
import type { SplitSource } from './split-source.ts'

/** One top-level key of a head, with the exact place of its value. */
export interface HeadEntry {
  readonly key: string
  /** Where the value's own characters stand in the head, blanks and comments around them excluded. Empty for an empty value. */
  readonly from: number
  readonly to: number
  /** The value as it is written, `head.slice(from, to)`. */
  readonly raw: string
  /** The value as YAML or TOML reads it; text for what no parser accepts. Dates and numbers that are not exact stay text. */
  readonly value: unknown
  /** How it is written: decides how an edit is written back. */
  readonly style: 'plain' | 'single' | 'double' | 'block' | 'flow' | 'list' | 'map' | 'empty' | 'raw'
  /**
   * Where the entry's first line starts and where the line of its last character ends (line end included); in JSON, where its key
   * starts and its value ends.
   */
  readonly lineFrom: number
  readonly lineTo: number
}

/** The keys of a head in their order. `problem` says why a head was read line by line instead of by its parser. */
export interface HeadEntries {
  readonly entries: readonly HeadEntry[]
  readonly problem: string | null
}

const lineStart = (text: string, at: number) => text.lastIndexOf('\n', at - 1) + 1
const lineEnd = (text: string, at: number) => {
  const end = text.indexOf('\n', at)
  return end < 0 ? text.length : end + 1
}

/** Reads the top-level keys of a head. Never throws: a head that its parser refuses is read line by line, values as raw text. */
export function headEntries(source: Pick<SplitSource, 'head' | 'format'>): HeadEntries {
  if (source.format === 'yaml') return yamlEntries(source.head)
  if (source.format === 'toml') return tomlEntries(source.head)
  return source.format === 'json' ? jsonEntries(source.head) : { entries: [], problem: null }
}

/** The values of a head, or why it cannot be read (an alias without its anchor only shows when values are resolved). */
function yamlValues(head: string): { values: Record<string, unknown> } | { problem: string } {
  const document = parseDocument(head, { keepSourceTokens: true, uniqueKeys: true, logLevel: 'silent', intAsBigInt: true })
  const because = (message: string) => ({ problem: `This head is not valid YAML: ${message.split('\n')[0]}` })
  if (document.errors[0]) return because(document.errors[0].message)
  try {
    return { values: (document.toJS({ maxAliasCount: 1000 }) ?? {}) as Record<string, unknown> }
  } catch (error) {
    return because(error instanceof Error ? error.message : String(error))
  }
}

function yamlEntries(head: string): HeadEntries {
  const read = yamlValues(head)
  const tokens = [...new Parser().parse(head)]
  const map = tokens.flatMap(token => (token.type === 'document' && token.value?.type === 'block-map' ? [token.value] : []))[0]
  if ('problem' in read || !map) {
    const problem = 'problem' in read ? read.problem : head.replace(/^\s*#.*$/gm, '').trim() === '' ? null : 'This head has no keys.'
    return { entries: problem ? lineEntries(head, /^([^\s#:][^:\n]*):(?=[ \t\r\n]|$)/) : [], problem }
  }
  const values = read.values
  const entries = map.items.flatMap(item => {
    if (!item.key || !('source' in item.key)) return []
    const key = CST.resolveAsScalar(item.key as CST.FlowScalar)?.value ?? item.key.source
    const separator = item.sep?.find(token => token.type === 'map-value-ind')
    const after = separator ? separator.offset + 1 : item.key.offset + item.key.source.length
    const { from, to, style } = yamlValue(head, item.value, after)
    const exact = typeof values[key] === 'bigint' ? head.slice(from, to) : values[key]
    return [
      {
        key,
        from,
        to,
        raw: head.slice(from, to),
        value: exact,
        style,
        lineFrom: lineStart(head, item.key.offset),
        lineTo: lineEnd(head, Math.max(to - 1, after - 1)),
      },
    ]
  })
  return { entries, problem: null }
}

const SCALARS: Readonly<Record<string, HeadEntry['style']>> = {
  scalar: 'plain',
  'single-quoted-scalar': 'single',
  'double-quoted-scalar': 'double',
}

function yamlValue(head: string, token: CST.Token | null | undefined, after: number): Pick<HeadEntry, 'from' | 'to' | 'style'> {
  const from = token?.offset ?? after
  const long = (length: number, style: HeadEntry['style']) => ({ from, to: from + length, style })
  switch (token?.type) {
    case 'block-scalar':
      return long(CST.stringify(token).trimEnd().length, 'block')
    case 'block-seq':
      return long(CST.stringify(token).trimEnd().length, 'list')
    case 'block-map':
      return long(CST.stringify(token).trimEnd().length, 'map')
    case 'flow-collection':
      return long(head.slice(from, flowEnd(token)).trimEnd().length, token.start.source === '[' ? 'flow' : 'map')
    default: {
      const source = token && 'source' in token ? token.source : ''
      if (!token || (token.type === 'scalar' && source === '')) return { from: after, to: after, style: 'empty' }
      return long(source.length, SCALARS[token.type] ?? 'raw')
    }
  }
}

const flowEnd = (token: CST.FlowCollection) => {
  const closing = token.end.find(end => end.type === 'flow-seq-end' || end.type === 'flow-map-end')
  return closing ? closing.offset + 1 : token.offset + CST.stringify(token).length
}

function tomlEntries(head: string): HeadEntries {
  const table = /^[ \t]*\[/m.exec(head)
  const lines = lineEntries(table ? head.slice(0, table.index) : head, /^([A-Za-z0-9_-]+)[ \t]*=/)
  try {
    const values = parseToml(head, { integersAsBigInt: true })
    const entries = lines.map(entry => {
      const value = values[entry.key]
      const raw = TOML_VALUE.exec(entry.raw)?.[0].trimEnd() ?? entry.raw
      const exact = typeof value === 'bigint' || (typeof value === 'object' && !Array.isArray(value)) ? raw : value
      return { ...entry, raw, to: entry.from + raw.length, style: tomlStyle(raw), value: exact }
    })
    return { entries, problem: null }
  } catch (error) {
    return {
      entries: lines,
      problem: `This head is not valid TOML: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`,
    }
  }
}

/** A TOML value without the comment behind it. */
const TOML_VALUE = /^(?:"(?:[^"\\\n]|\\.)*"|'[^'\n]*'|\[[\s\S]*\]|[^#"'[\]\n]*)/
const tomlStyle = (raw: string): HeadEntry['style'] => {
  if (raw.startsWith('"""') || raw.startsWith("'''")) return 'raw'
  if (raw.startsWith('"')) return 'double'
  if (raw.startsWith("'")) return 'single'
  return raw.startsWith('[') ? 'flow' : 'plain'
}

/** Key by key, line by line: what indented or unrecognised lines follow a key belong to its value. */
function lineEntries(head: string, pattern: RegExp): HeadEntry[] {
  const starts: { key: string; from: number; line: number }[] = []
  for (let at = 0; at < head.length; at = lineEnd(head, at)) {
    const match = pattern.exec(head.slice(at, lineEnd(head, at)))
    if (match?.[1]) starts.push({ key: match[1].trim(), from: at + match[0].length, line: at })
  }
  return starts.map((start, index) => {
    const limit = starts[index + 1]?.line ?? head.length
    const text = head.slice(start.from, limit)
    const lead = text.length - text.trimStart().length
    const raw = text.trim()
    const from = raw === '' ? start.from : start.from + lead
    return {
      key: start.key,
      from,
      to: from + raw.length,
      raw,
      value: raw,
      style: raw === '' ? 'empty' : 'raw',
      lineFrom: start.line,
      lineTo: limit,
    }
  })
}
