import { plainText } from './plain-text.ts'

/** One heading of a body. `line` counts from 0, in the body. */
export interface OutlineEntry {
  readonly level: number
  readonly text: string
  readonly line: number
}

/** The headings of a body, in order; `#` headings and underlined ones, none from inside code. */
export function outline(body: string): OutlineEntry[] {
  const out: OutlineEntry[] = []
  const lines = body.split(/\r\n|\n|\r/)
  let fence = ''
  lines.forEach((text, line) => {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(text)?.[1] ?? ''
    if (fence !== '') fence = mark.startsWith(fence) ? '' : fence
    else if (mark !== '') fence = mark
    else out.push(...headingAt(lines, line))
  })
  return out
}

function headingAt(lines: readonly string[], line: number): OutlineEntry[] {
  const text = lines[line] ?? ''
  const hashes = /^ {0,3}(#{1,6})(?:[ \t]+(.*?))?(?:[ \t]+#+)?[ \t]*$/.exec(text)
  if (hashes) return [{ level: hashes[1]?.length ?? 1, text: plainText(hashes[2] ?? ''), line }]
  const underline = /^ {0,3}(=+|-+)[ \t]*$/.exec(lines[line + 1] ?? '')
  const title = /^ {0,3}[^\s#>*+|-]/.test(text) && !/^ {0,3}\d{1,9}[.)]\s/.test(text)
  if (!underline || !title) return []
  return [{ level: underline[1]?.startsWith('=') ? 1 : 2, text: plainText(text), line }]
}
