/** How a file writes what Markdown lets one write in several ways. */
export interface SourceStyle {
  readonly lineEnd: '\n' | '\r\n' | '\r'
  readonly bullet: '-' | '*' | '+'
  readonly number: '.' | ')'
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

/** Learns a body's own style by counting; what it never uses gets the commonest way. Line ends: the one used most. */
export function learnStyle(body: string): SourceStyle {
  const rule = /^ {0,3}((?:\*[ \t]*){3,}|(?:_[ \t]*){3,}|(?:-[ \t]*){3,})$/m.exec(body.replace(/\r/g, ''))
  return {
    lineEnd: most(firsts(body, /\r\n|\n|\r/g), ['\n', '\r\n', '\r'], '\n'),
    bullet: most(firsts(body, /^[ \t>]*([-*+])[ \t]+\S/gm), ['-', '*', '+'], '-'),
    number: most(firsts(body, /^[ \t>]*\d{1,9}([.)])[ \t]+\S/gm), ['.', ')'], '.'),
    emphasis: most(firsts(body, /(?<![*_\\\w])([*_])(?![*_\s])[^*_\n]+(?<![\s\\])\1(?![*_\w])/g), ['*', '_'], '*'),
    strong: most(firsts(body, /(?<![*_\\\w])(\*\*|__)(?![*_\s])[^*_\n]+(?<![\s\\])\1(?![*_\w])/g), ['**', '__'], '**'),
    fence: most(firsts(body, /^[ \t>]*(```|~~~)/gm), ['```', '~~~'], '```'),
    rule: rule?.[1]?.trimEnd() ?? '---',
    hardBreak: most(firsts(body, /\S( {2}|\\)(?=\r?\n[ \t]*\S)/g), ['  ', '\\'], '  '),
  }
}
