/** How a file writes what Markdown lets one write in several ways. */
export interface SourceStyle {
  readonly lineEnd: '\n' | '\r\n' | '\r'
  readonly bullet: '-' | '*' | '+'
  /** The blanks between a bullet and its text. */
  readonly bulletGap: string
  /** What further lines of an item begin with; '' where they stand under its text. */
  readonly indent: '' | '    ' | '\t'
  readonly number: '.' | ')'
  readonly heading: 'plain' | 'closed' | 'underlined'
  /** The column at which paragraphs are broken into lines; null where each is one line. */
  readonly wrap: number | null
  readonly emphasis: '*' | '_'
  readonly strong: '**' | '__'
  readonly fence: string
  readonly rule: string
  readonly hardBreak: '  ' | '\\'
}

function most<T extends string>(found: Iterable<string>, choices: readonly T[], fallback: T): T {
  const counts = new Map<string, number>()
  for (const one of found) counts.set(one, (counts.get(one) ?? 0) + 1)
  let best = fallback
  for (const choice of choices) if ((counts.get(choice) ?? 0) > (counts.get(best) ?? 0)) best = choice
  return best
}

function firsts(text: string, pattern: RegExp): string[] {
  return Array.from(text.matchAll(pattern), match => match[1] ?? match[0])
}

function headingStyle(body: string): SourceStyle['heading'] {
  const underlined = firsts(body, /^ {0,3}\S[^\r\n]*\r?\n {0,3}(?:=+|-+)[ \t]*$/gm).filter(
    text => !/^ {0,3}(?:[#>|+*-]|\d+[.)])/.test(text),
  ).length
  const hashes = firsts(body, /^ {0,3}#{1,2}[ \t]+\S.*$/gm)
  const closed = hashes.filter(line => /[ \t]#+[ \t\r]*$/.test(line)).length
  if (underlined > hashes.length) return 'underlined'
  return closed * 2 > hashes.length ? 'closed' : 'plain'
}

/** Lines of prose, told by what they begin with; and whether the text goes on in the next. */
const prose = /^(?![ \t]*(?:[#>|=~`+*-]|\d+[.)]|[<{[@!:]))\S.*\S[ \t]*$/

/**
 * A file that is wrapped breaks its lines where the next word would have gone past one column; told when at least three paragraphs are
 * broken and nine in ten of their breaks are such.
 */
function wrapColumn(body: string): number | null {
  const lines = body.split(/\r\n|\n|\r/)
  const breaks = lines.flatMap((line, index) => {
    const next = lines[index + 1] ?? ''
    return prose.test(line) && prose.test(next) ? [{ length: line.trimEnd().length, word: /^\S+/.exec(next)?.[0].length ?? 0 }] : []
  })
  const column = Math.max(0, ...breaks.map(({ length }) => length))
  const full = breaks.filter(({ length, word }) => length + 1 + word > column).length
  const long = lines.filter(line => line.length > column + 20).length
  return breaks.length >= 3 && column >= 40 && column <= 140 && full >= breaks.length * 0.9 && long * 3 < breaks.length ? column : null
}

/** Learns a body's own style by counting; what it never uses gets the commonest way. Line ends: the one used most. */
export function learnStyle(body: string): SourceStyle {
  const rule = /^ {0,3}((?:\*[ \t]*){3,}|(?:_[ \t]*){3,}|(?:-[ \t]*){3,})$/m.exec(body.replace(/\r/g, ''))
  return {
    lineEnd: most(firsts(body, /\r\n|\n|\r/g), ['\n', '\r\n', '\r'], '\n'),
    bullet: most(firsts(body, /^[ \t>]*([-*+])[ \t]+\S/gm), ['-', '*', '+'], '-'),
    bulletGap: most(firsts(body, /^[ \t>]*[-*+]( {1,4}|\t)\S/gm), [' ', '  ', '   ', '    ', '\t'], ' '),
    indent: most(firsts(body, /^( {4}|\t| {2,3})(?:[-*+]|\d{1,9}[.)])[ \t]/gm), ['', '    ', '\t', '  ', '   '], '').replace(
      /^ {2,3}$/,
      '',
    ) as SourceStyle['indent'],
    heading: headingStyle(body),
    wrap: wrapColumn(body),
    number: most(firsts(body, /^[ \t>]*\d{1,9}([.)])[ \t]+\S/gm), ['.', ')'], '.'),
    emphasis: most(firsts(body, /(?<![*_\\\w])([*_])(?![*_\s])[^*_\n]+(?<![\s\\])\1(?![*_\w])/g), ['*', '_'], '*'),
    strong: most(firsts(body, /(?<![*_\\\w])(\*\*|__)(?![*_\s])[^*_\n]+(?<![\s\\])\1(?![*_\w])/g), ['**', '__'], '**'),
    fence: most(firsts(body, /^[ \t>]*(```|~~~)/gm), ['```', '~~~'], '```'),
    rule: rule?.[1]?.trimEnd() ?? '---',
    hardBreak: most(firsts(body, /\S( {2}|\\)(?=\r?\n[ \t]*\S)/g), ['  ', '\\'], '  '),
  }
}
