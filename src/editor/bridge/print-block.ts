import type { SourceStyle } from '#domain/markdown/source-style.ts'
import { attribute, type DocNode, isScreenOnly } from './doc-node.ts'
import type { EscapeLevel } from './escape-text.ts'
import { printFigure } from './figures/print-figure.ts'
import type { KnownSources } from './known-sources.ts'
import { glyphsOf, normalGlyphs } from './normal-form.ts'
import { printGlyphs } from './print-inline.ts'

/** What printing a block depends on. */
export interface BlockPrinting {
  readonly style: SourceStyle
  readonly level: EscapeLevel
  readonly known: KnownSources
  /** The other bullet or number sign: for a list right behind another one. */
  readonly otherMarker: boolean
  /** Whether it begins the body, where a rule of hyphens would read as front matter. */
  readonly beginsBody: boolean
  /** Whether it stands right behind a bullet, together with which a rule of the same sign would be one rule. */
  readonly behindBullet?: boolean
  /** Whether it stands in a list or a quote, where further lines have prefixes. */
  readonly inside?: boolean
}

/** Prints a block in the file's style, with `\n` for line ends and no prefix; one that the file already has, as it is written there. */
export function printBlock(node: DocNode, how: BlockPrinting): string {
  const known = how.level === 0 && !how.otherMarker ? how.known.part(node) : undefined
  if (known !== undefined) return known
  const children = node.content ?? []
  switch (node.type) {
    case 'paragraph':
      return wrapped(printLeaf(node, how), how)
    case 'heading':
      return printHeading(node, how)
    case 'blockquote':
      return prefixed(printChildren(children, how, '\n\n'), '> ', '> ')
    case 'bulletList':
    case 'orderedList':
    case 'taskList':
      return printList(node, how)
    case 'footnote':
      return prefixed(printChildren(children, how, '\n\n'), `[^${attribute(node, 'label')}]: `, '    ')
    case 'codeBlock':
      return printCode(node, how)
    case 'table':
      return printTable(node, how)
    case 'figure':
      return printFigure(node, how)
    case 'horizontalRule':
      if (how.behindBullet) return '___'
      return how.beginsBody && how.style.rule.startsWith('-') ? '***' : how.style.rule
    default:
      return attribute(node, 'text').replace(/\r\n?/g, '\n')
  }
}

/** Prints the inline content of a leaf. */
export function printLeaf(node: DocNode, how: BlockPrinting): string {
  const known = how.level === 0 ? how.known.leaf(node) : undefined
  if (known !== undefined && (node.type === 'paragraph' || !known.includes('\n'))) return known
  const inCell = node.type === 'tableCell' || node.type === 'tableHeader'
  return printGlyphs(normalGlyphs(glyphsOf(node.content ?? [])), [], [], true, { style: how.style, level: how.level, inCell })
}

/** What stays on one line: links, pictures, code, addresses, tags. */
const unbroken = /!?\[[^\]\n]*\]\([^)\n]*\)|`+[^`\n]*`+|<[^>\n]*>|\{\{[^\n]*?\}\}|\{%[^\n]*?%\}|\S/g

/** Breaks a new paragraph where the file's own are broken; never before a word that would mean something else at a line's start. */
function wrapped(text: string, { style, level }: BlockPrinting): string {
  if (style.wrap === null || level > 1 || text.includes('\n') || text.length <= style.wrap) return text
  const whole = new Set<number>()
  for (const found of text.matchAll(unbroken)) for (let at = 0; at < found[0].length; at++) whole.add(found.index + at)
  let out = ''
  let line = ''
  for (const word of text.split(/(?<= )/)) {
    const at = out.length + line.length
    const fits = line.length + word.trimEnd().length <= style.wrap
    const mayBreak = line !== '' && !whole.has(at - 1) && !/^(?:[-+*>#=|~`:]|\d+[.)])/.test(word)
    if (!fits && mayBreak) {
      out += `${line.trimEnd()}\n`
      line = word
    } else line += word
  }
  return out + line
}

function printHeading(node: DocNode, how: BlockPrinting): string {
  const text = printLeaf(node, how)
  const level = Math.min(6, Math.max(1, Number(node.attrs?.level) || 1))
  if (text.includes('\n') && level < 3) return `${text}\n${(level === 1 ? '=' : '-').repeat(3)}`
  if (how.style.heading === 'underlined' && level < 3 && text !== '')
    return `${text}\n${(level === 1 ? '=' : '-').repeat(Math.max(3, text.length))}`
  const plain = `${'#'.repeat(level)} ${how.level > 0 ? text.replace(/#+$/, '\\$&') : text}`.replace(/[ \t]+$/, '') // a no-break blank is text
  return how.style.heading === 'closed' && text !== '' ? `${plain} ${'#'.repeat(level)}` : plain
}

function printChildren(children: readonly DocNode[], how: BlockPrinting, between: string): string {
  let last: DocNode | undefined
  let otherMarker = false
  let out = ''
  for (const child of children.filter(child => !isScreenOnly(child))) {
    const first = last === undefined
    otherMarker = last?.type.endsWith('List') === true && child.type.endsWith('List') && !otherMarker
    if (last) out += mayFollow(last, child) ? between : '\n\n'
    out += printBlock(child, {
      ...how,
      inside: true,
      otherMarker,
      beginsBody: how.beginsBody && first,
      behindBullet: first && how.behindBullet === true,
    })
    last = child
  }
  return out
}

/**
 * Whether a block may stand on the very next line. Text would go on with a list or a quote; a list ends no paragraph with an empty first
 * item, nor with another number than 1 (CommonMark 0.31, 5.1 and 5.3).
 */
function mayFollow(before: DocNode, node: DocNode): boolean {
  if (!node.type.endsWith('List')) return !/List$|^blockquote$/.test(before.type)
  if (before.type !== 'paragraph' && !before.type.endsWith('List')) return true
  const first = node.content?.[0]?.content ?? []
  return !first.every(isScreenOnly) && (node.type !== 'orderedList' || attribute(node, 'start') === '1')
}

function prefixed(text: string, first: string, rest: string): string {
  return text
    .split('\n')
    .map((line, index) => (line === '' ? (index === 0 ? first : rest).trimEnd() : (index === 0 ? first : rest) + line))
    .join('\n')
}

/** What stands before the text of an item: `- `, `3. `, `- [ ] `. The second part is not indented for. */
export function itemMarker(list: DocNode, index: number, how: BlockPrinting): [string, string] {
  const item = list.content?.[index]
  const box = item?.type === 'taskItem' ? `[${item.attrs?.checked ? 'x' : ' '}] ` : ''
  if (list.type === 'orderedList') {
    const point = (how.style.number === '.') === !how.otherMarker ? '.' : ')'
    return [`${Math.max(0, Number(list.attrs?.start ?? 1) || 0) + index}${point} `, box]
  }
  const bullet = how.otherMarker ? (how.style.bullet === '-' ? '*' : '-') : how.style.bullet
  return [bullet + how.style.bulletGap, box]
}

/** A box needs something behind it in its line; a blank written as a reference is something, and reads as nothing. */
const blank: DocNode = { type: 'paragraph', content: [{ type: 'sourceInline', attrs: { text: '&#32;' } }] }

/** Prints one item behind its marker; one that the file already has, as it is written there. */
export function printItem(item: DocNode, marker: string, box: string, tight: boolean, how: BlockPrinting): string {
  const known = how.level === 0 ? how.known.part(item) : undefined
  if (known !== undefined) return remarked(known, marker)
  const inside = { ...how, beginsBody: false, otherMarker: false, behindBullet: /^[-*+]/.test(marker) && box === '' }
  const children = (item.content ?? []).filter(child => !isScreenOnly(child))
  const headless = box !== '' && children[0]?.type !== 'paragraph'
  const text = printChildren(headless ? [blank, ...children] : children, inside, tight ? '\n' : '\n\n')
  return prefixed(box + text, marker, continuation(marker, how))
}

/** An item as it is written, behind a marker of this kind: its own where that is one. */
function remarked(known: string, marker: string): string {
  const own = /^(?:([-*+])|\d{1,9}([.)]))[ \t]+/.exec(known)
  const kind = /^(?:([-*+])|\d{1,9}([.)]))/.exec(marker)
  if (!own || !kind || (own[1] === kind[1] && own[2] === kind[2])) return known
  const [first = '', ...rest] = known.split('\n')
  const [was, now] = [' '.repeat(own[0].length), ' '.repeat(marker.length)]
  return [marker + first.slice(own[0].length), ...rest.map(line => (line.startsWith(was) ? now + line.slice(was.length) : line))].join('\n')
}

/** What further lines of an item begin with: blanks up to its text, or what the file has, where that is enough. */
export function continuation(marker: string, { style, level }: BlockPrinting): string {
  const columns = marker.endsWith('\t') ? 4 : marker.length
  const own = level === 0 && style.indent !== '' && columns <= 4
  return own ? style.indent : ' '.repeat(columns)
}

function printList(list: DocNode, how: BlockPrinting): string {
  const items = list.content ?? []
  // Words right behind a list would go on in its last item.
  const tight = items.every(item => (item.content ?? []).slice(1).every(child => child.type.endsWith('List')))
  return items
    .map((item, index) => {
      const [marker, box] = itemMarker(list, index, how)
      return printItem(item, marker, box, tight, how)
    })
    .join(tight ? '\n' : '\n\n')
}

function printCode(node: DocNode, { style }: BlockPrinting): string {
  const text = (node.content ?? []).map(child => child.text ?? '').join('')
  const language = attribute(node, 'language')
  const sign = language.includes('`') ? '~' : style.fence.charAt(0)
  const runs = Array.from(text.matchAll(sign === '~' ? /~{3,}/g : /`{3,}/g), match => match[0].length)
  const fence = sign.repeat(Math.max(3, ...runs.map(length => length + 1)))
  return `${fence}${language}\n${text === '' ? '' : `${text}\n`}${fence}`
}

function printTable(table: DocNode, how: BlockPrinting): string {
  const rows = table.content ?? []
  const [head, ...rest] = rows.map(row => printRow(row, how))
  const signs: Readonly<Record<string, string>> = { left: ':---', right: '---:', center: ':---:' }
  const delimiter = (rows[0]?.content ?? []).map(cell => signs[attribute(cell, 'align')] ?? '---')
  return [head, `| ${delimiter.join(' | ')} |`, ...rest].join('\n')
}

/** Prints one row of a table; one that the file already has, as it is written there. */
export function printRow(row: DocNode, how: BlockPrinting): string {
  const known = how.level === 0 ? how.known.part(row) : undefined
  if (known !== undefined) return known
  return `| ${(row.content ?? []).map(cell => printLeaf(cell, how)).join(' | ')} |`
}
