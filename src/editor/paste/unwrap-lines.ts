const shortest = 45
const longest = 120

/** Whether a line goes on in the next: no further word would have fitted, which is how mail programs break lines. */
function isWrapped(line: string, next: string, width: number): boolean {
  const word = /^\S+/.exec(next)?.[0] ?? ''
  return word !== '' && line.length + 1 + word.length > width
}

/**
 * The paragraphs of a plain text: a line is one, unless the text was broken into lines of one width, as mails and printed pages
 * are; those lines are joined again.
 */
export function paragraphsOfText(text: string): string[] {
  const lines = text.split(/[\n\v\u2028\u2029]/).map(line => line.trimEnd())
  const width = Math.max(...lines.map(line => line.length))
  const wraps = width >= shortest && width <= longest
  const out: string[] = []
  lines.forEach((line, index) => {
    const before = lines[index - 1] ?? ''
    const joins = wraps && before.length >= shortest / 2 && isWrapped(before, line, width)
    if (joins) out.push(`${out.pop() ?? ''}${/\w-$/.test(before) ? '' : ' '}${line.trimStart()}`)
    else out.push(line)
  })
  return out.map(tidy).filter(line => line !== '')
}

/** A no-break blank alone between words is meant; all other runs are one blank. */
function tidy(line: string): string {
  return line.trim().replace(/[ \t\u00a0]+/g, run => (run === '\u00a0' ? run : ' '))
}
