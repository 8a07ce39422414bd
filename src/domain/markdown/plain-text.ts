import { templateTags } from './template-tags.ts'

const fenceLine = /^[ \t>]*(?:[-*+][ \t]+|\d{1,9}[.)][ \t]+)?(`{3,}|~{3,})/
const blockMark = /^(?:[ \t]*(?:>|#{1,6}(?=[ \t]|$)|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])|\[[ xX]\](?=[ \t])))+[ \t]*/
const silentLine = /^[ \t>]*(?:(?:[-*_=][ \t]*){3,}|\|?[ \t:|-]+\|[ \t:|-]*|\[[^\]]+\]:\s.*|:{3,}.*)$/
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0', shy: '' }

function withoutTags(body: string): string {
  let text = body
  for (const { start, end } of templateTags(body).reverse()) text = `${text.slice(0, start)} ${text.slice(end)}`
  return text.includes('<') ? text.replace(/<!--[\s\S]*?-->/g, ' ').replace(/<\/?[a-zA-Z][^<>]*>/g, ' ') : text
}

function decode(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-z]+));/g, (whole, decimal?: string, hex?: string, name?: string) => {
    const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : null
    if (code !== null) return code > 0 && code < 0x110000 ? String.fromCodePoint(code) : '\uFFFD'
    return entities[name ?? ''] ?? whole
  })
}

/** What a line of inline Markdown reads as: marks, addresses and escapes gone. */
export function readInline(line: string): string {
  if (!/[\\`*_~[\]!&|<]/.test(line)) return line
  const text = line
    .replace(/!?\[((?:[^[\]]|\[[^[\]]*\])*)\](?:\([^()\s]*(?:\([^()]*\)[^()\s]*)*(?:\s+(?:"[^"]*"|'[^']*'))?\)|\[[^\]]*\])/g, '$1')
    .replace(/(?<!\\)`+/g, '')
    .replace(/(?<!\\)(\*{1,3}|~~)(?=\S)/g, '')
    .replace(/(?<=\S)(?<!\\)(?:\*{1,3}|~~)/g, '')
    .replace(/(?<![\w\\])_{1,3}(?=\S)|(?<=[^\s\\])_{1,3}(?!\w)/g, '')
    .replace(/[ \t]*(?<!\\)\|[ \t]*/g, ' ')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
  return text.includes('&') ? decode(text) : text
}

/**
 * The text a reader sees, one line a source line, for search and counting. A line scanner, made to run on tens of thousands of stories:
 * near enough for words, not a parse. Code keeps its text; tags, template tags, addresses and definitions go; captions and alt texts stay.
 */
export function plainText(body: string): string {
  const out: string[] = []
  let fence = ''
  for (const line of withoutTags(body).split(/\r\n|\n|\r/)) {
    const mark = fenceLine.exec(line)?.[1] ?? ''
    if (fence !== '') {
      if (mark.startsWith(fence)) fence = ''
      else out.push(line)
    } else if (mark !== '') fence = mark
    else if (!silentLine.test(line)) out.push(readInline(line.replace(blockMark, '')).trim())
  }
  return out
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

/** How many words a plain text has: runs of letters and digits; an apostrophe, hyphen, dot or comma inside a run does not part it. */
export function wordCount(text: string): number {
  let count = 0
  const words = /[\p{L}\p{N}\p{M}]+(?:['’.,:/@&-][\p{L}\p{N}\p{M}]+)*/gu
  while (words.exec(text) !== null) count++
  return count
}
