import {
  type Alias,
  type Document,
  isAlias,
  isCollection,
  isMap,
  isScalar,
  type Node,
  type Pair,
  type Scalar,
  visit,
  type YAMLMap,
} from 'yaml'
import type { HeadEntry } from './head-entries.ts'
import { yamlDocument } from './head-values.ts'
import { jsonText } from './json-head.ts'
import type { Splice } from './splice.ts'
import { lineEndOf, type SplitSource } from './split-source.ts'
import { scalarCandidates } from './value-candidates.ts'
import type { ValuePath } from './value-path.ts'
import type { WrittenText } from './written-letters.ts'

/** The nodes of a head of YAML or JSON, and how far their places are behind those of the head. */
interface Nodes {
  readonly document: Document.Parsed
  readonly shift: number
}

function nodesOf({ head, format }: SplitSource): Nodes {
  const whole = format === 'json' ? jsonText(head) : head
  return { document: yamlDocument(whole), shift: whole.length - head.length === 2 ? 1 : 0 }
}

/** The node at a path, or the last one on the way to it: a name that stands for another, or a map that takes the key over. */
function nodeAt(document: Document.Parsed, path: ValuePath): Node | null {
  return path.reduce<Node | null>((node, key) => {
    const next: unknown = isCollection(node) ? node.get(key, true) : undefined
    return (next as Node | undefined) ?? node
  }, document.contents)
}

/** Says where in the head the value at a path stands, or what it is taken over from. */
export function yamlPlace(source: SplitSource): (path: ValuePath) => number | null {
  const { document, shift } = nodesOf(source)
  return path => {
    const from = nodeAt(document, path)?.range?.[0]
    return from === undefined ? null : from - shift
  }
}

/** The text at a path as it is written; null where there is none, or a name stands for it. */
export function yamlText(source: SplitSource, path: ValuePath): WrittenText | null {
  const { document, shift } = nodesOf(source)
  const scalar = document.getIn(path, true)
  if (!isScalar(scalar) || !scalar.range) return null
  const from = scalar.range[0] - shift
  const raw = source.head.slice(from, scalar.range[1] - shift).trimEnd()
  return { raw, from, sign: scalar.type === 'PLAIN' ? '' : raw.charAt(0) }
}

/** The ways to write a text at this path. JSON is read by YAML's parser, which knows the places. */
export function yamlSplices(source: SplitSource, path: ValuePath, text: string): Splice[] {
  const { document, shift } = nodesOf(source)
  const json = source.format === 'json'
  const scalar = document.getIn(path, true)
  const ways = (entry: HeadEntry | undefined) =>
    json ? [JSON.stringify(text)] : scalarCandidates(source, entry, { type: 'text', text }).filter(way => way !== '')
  const map = document.getIn(path.slice(0, -1), true)
  const key = String(path.at(-1))
  if (isScalar(scalar) && scalar.range) {
    const from = scalar.range[0] - shift
    const raw = source.head.slice(from, scalar.range[1] - shift).trimEnd()
    const at = raw === '' && isMap(map) ? behindColon(source.head, map, key, shift) : from
    return ways(entryOf(scalar, raw, at)).map(way => ({ from: at, to: at + raw.length, text: raw === '' ? ` ${way}` : way }))
  }
  return isMap(map) && !map.has(key)
    ? ways(undefined).map(way => addedTo(source, map, `${json ? JSON.stringify(key) : key}: ${way}`, shift))
    : []
}

/** Where the value of a key would begin that has none: its parser has it behind the comments that follow. */
function behindColon(head: string, map: YAMLMap, key: string, shift: number): number {
  const pair = map.items.find(item => isScalar(item.key) && item.key.value === key)
  const end = ((pair?.key as Node | undefined)?.range?.[1] ?? 0) - shift
  return end + (/^\s*:/.exec(head.slice(end))?.[0].length ?? 0)
}

const styles: Readonly<Record<string, HeadEntry['style']>> = {
  QUOTE_SINGLE: 'single',
  QUOTE_DOUBLE: 'double',
  BLOCK_LITERAL: 'block',
  BLOCK_FOLDED: 'block',
}

const entryOf = ({ type, value }: Scalar, raw: string, from: number): HeadEntry => ({
  key: '',
  from,
  to: from + raw.length,
  raw,
  value,
  style: styles[type ?? ''] ?? (raw === '' ? 'empty' : 'plain'),
  lineFrom: from,
  lineTo: from + raw.length,
})

/** Behind the last value of a map in braces; on a line of its own behind the first value of another, whose keys all stand in one column. */
function addedTo({ head, open }: SplitSource, map: YAMLMap, pair: string, shift: number): Splice {
  const places = map.items.map(item => placeOf(item, shift))
  const [last, beforeLast] = [places.at(-1), places.at(-2)]
  if (map.flow) {
    const gap = last && beforeLast ? head.slice(beforeLast.to, last.from) : ', '
    const to = last?.to ?? 0
    return { from: to, to, text: gap + pair }
  }
  const column = (places[0]?.from ?? 0) - (head.lastIndexOf('\n', (places[0]?.from ?? 0) - 1) + 1)
  const end = head.slice(0, places.find(({ single }) => single)?.to ?? 0).trimEnd().length
  // A comment behind a value stays with it.
  const to = end + (/^[ \t]+#[^\r\n]*/.exec(head.slice(end))?.[0].length ?? 0)
  return { from: to, to, text: `${lineEndOf(open + head)}${' '.repeat(column)}${pair}` }
}

/** Where a key and its value stand. `single`: the value is one text, or a name that stands for something. */
function placeOf({ key, value }: Pair, shift: number): { from: number; to: number; single: boolean } {
  const [start, end] = [key, value].map(node => (node as Node | null)?.range)
  return {
    from: (start?.[0] ?? 0) - shift,
    to: (end?.[1] ?? start?.[1] ?? 0) - shift,
    single: isScalar(value) || isAlias(value),
  }
}

/** Why other words at this path would change other values too; null where they would not. */
export function sharedWith(source: SplitSource, path: ValuePath): string | null {
  const { document } = nodesOf(source)
  const nodes = path.map((_, index) => nodeAt(document, path.slice(0, index + 1)))
  const name = nodes.find(isAlias)?.source
  if (name !== undefined)
    return `it stands under the name “&${name}” in another place, and only “*${name}” stands here. Other words would change both. Change them at “&${name}”, or write words in place of “*${name}”, in source mode.`
  const anchor = nodes.flatMap(node => (node && 'anchor' in node && node.anchor ? [node.anchor] : [])).find(one => isNamed(document, one))
  return anchor === undefined
    ? null
    : `it is part of “&${anchor}”, which another place takes over as “*${anchor}”. Other words would change both. Write that place out first, in source mode.`
}

function isNamed(document: Document.Parsed, anchor: string): boolean {
  let found = false
  visit(document, {
    Alias(_, { source }: Alias) {
      found ||= source === anchor
      return found ? visit.BREAK : undefined
    },
  })
  return found
}
