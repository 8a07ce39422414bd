import type { TextRange } from '../markdown/parse-markdown.ts'

/** A line of a part: its text without what makes the container around it, where that text stands in the body, and what was before it. */
interface PartLine {
  readonly text: string
  readonly at: number
  readonly prefix: string
}

/** A piece of a body as it would stand without the quotes and lists around it. */
export interface SourcePart {
  readonly text: string
  readonly lines: readonly PartLine[]
}

/** A piece of a body that stands in so many quotes, and maybe in lists. Its further lines are taken to begin as far in as its first. */
export function partOf(body: string, { start, end }: TextRange, quotes: number): SourcePart {
  const lineStart = body.lastIndexOf('\n', start - 1) + 1
  const opening = body.slice(lineStart, start)
  const mark = new RegExp(String.raw`^(?:[ \t]{0,3}>[ \t]?){0,${quotes}}`)
  let at = start
  const lines = body
    .slice(start, end)
    .split('\n')
    .map((text, index): PartLine => {
      const line = { text, at, prefix: opening.replaceAll(/[^>\t]/g, ' ') }
      at += text.length + 1
      if (index === 0) return line
      const quoted = mark.exec(text)?.[0] ?? ''
      const indent = /^[ \t]*/.exec(text.slice(quoted.length))?.[0].slice(0, Math.max(0, opening.length - quoted.length)) ?? ''
      const prefix = quoted + indent
      return { text: text.slice(prefix.length), at: line.at + prefix.length, prefix }
    })
  return { text: lines.map(({ text }) => text).join('\n'), lines }
}

/** Where in the body an offset of a part's text is, and what begins a further line there. */
export function placeInBody({ lines }: SourcePart, offset: number): { readonly at: number; readonly prefix: string } {
  let from = 0
  for (const { text, at, prefix } of lines) {
    if (offset <= from + text.length) return { at: at + offset - from, prefix }
    from += text.length + 1
  }
  return { at: 0, prefix: '' }
}
