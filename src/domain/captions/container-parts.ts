import type { ParagraphKind } from './paragraphs.ts'

/** A line of a part: its text without what makes the container around it, where that text stands in the block, and what was before it. */
interface PartLine {
  readonly text: string
  readonly at: number
  readonly prefix: string
}

/** A piece of a block that stands for itself: the block, or what a quote, an item of a list or a cell of a table holds. */
export interface Part {
  readonly text: string
  readonly lines: readonly PartLine[]
  /** The line of the block it begins on, from 0. */
  readonly line: number
}

const QUOTE = /^ {0,3}>[ \t]?/
const ITEM = /^ {0,3}(?:[-*+]|\d{1,9}[.)])[ \t]+/
const blank = ({ text }: PartLine) => /^[ \t\r]*$/.test(text)

/** Parts a block into what its quotes, lists and tables hold, however deep. A line scanner, as exact as that of paragraphs. */
export function partsOf(block: string, kind: ParagraphKind): Part[] {
  let at = 0
  const lines = block.split('\n').map((text): PartLine => {
    const line = { text, at, prefix: '' }
    at += text.length + 1
    return line
  })
  if (kind === 'table') return lines.flatMap((line, index) => cellsOf(line).map(cell => partOf([cell], index)))
  return kind === 'quote' || kind === 'list' ? partsIn(lines, 0) : [partOf(lines, 0)]
}

const partOf = (lines: readonly PartLine[], line: number): Part => ({ text: lines.map(({ text }) => text).join('\n'), lines, line })

/** Parts at blank lines, at the items of a list and where a quote begins or ends. */
function partsIn(lines: readonly PartLine[], first: number): Part[] {
  const groups: { line: number; list: PartLine[] }[] = []
  let last = ''
  lines.forEach((line, index) => {
    const kind = blank(line) ? '' : QUOTE.test(line.text) ? 'quote' : ITEM.test(line.text) ? 'item' : 'text'
    if (kind !== '') {
      const goesOn = last !== '' && (kind === 'text' || (kind === 'quote' && last === 'quote'))
      if (!goesOn) groups.push({ line: first + index, list: [] })
      groups.at(-1)?.list.push(line)
    }
    last = kind === 'text' && last !== '' ? last : kind
  })
  return groups.flatMap(({ line, list }) => {
    const inner = contentOf(list)
    return inner ? partsIn(inner, line) : [partOf(list, line)]
  })
}

/** The lines in a quote or an item; null for what is neither. */
function contentOf(lines: readonly PartLine[]): PartLine[] | null {
  const [open] = lines
  const item = open && ITEM.exec(open.text)?.[0]
  if (open && QUOTE.test(open.text)) return lines.map(line => without(line, QUOTE.exec(line.text)?.[0] ?? ''))
  if (item === undefined) return null
  const indent = new RegExp(`^ {0,${item.length}}`)
  return lines.map((line, index) =>
    index === 0 ? without(line, item, ' '.repeat(item.length)) : without(line, indent.exec(line.text)?.[0] ?? ''),
  )
}

const without = ({ text, at, prefix }: PartLine, taken: string, instead = taken): PartLine => ({
  text: text.slice(taken.length),
  at: at + taken.length,
  prefix: prefix + instead,
})

/** What stands between the bars of a row, without the blanks around it. */
function cellsOf({ text, at }: PartLine): PartLine[] {
  return Array.from(text.matchAll(/(?:[^|\\]|\\.)+/g)).flatMap(({ 0: cell, index }) => {
    const words = cell.trim()
    return words === '' ? [] : [{ text: words, at: at + index + cell.indexOf(words), prefix: '' }]
  })
}

/** Where in the block an offset of a part's text is, and what begins a further line there. */
export function placeInBlock({ lines }: Part, offset: number): { readonly at: number; readonly prefix: string } {
  let from = 0
  for (const { text, at, prefix } of lines) {
    if (offset <= from + text.length) return { at: at + offset - from, prefix }
    from += text.length + 1
  }
  return { at: 0, prefix: '' }
}
