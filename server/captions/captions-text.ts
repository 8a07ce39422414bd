import type { Finding } from '#domain/captions/finding.ts'
import type { CheckedIn } from './check-files.ts'

/** The texts as one JSON array; what it holds is in `docs/captions.md`. */
export function captionsJson(texts: readonly CheckedIn[]): string {
  const shown = texts.map(({ file, kind, line, text, signals, findings }) => ({
    ...{ file, kind, line, text, signals },
    findings: findings.map(({ rule, level, message, evidence, fix }) => ({ rule, level, message, evidence, fix })),
  }))
  return JSON.stringify(shown, null, 2)
}

const cut = (text: string) => (text.length > 72 ? `${text.slice(0, 71)}…` : text)
const many = (count: number, one: string) => `${count.toLocaleString('en-GB')} ${one}${count === 1 ? '' : 's'}`

/** The findings for people: a file, a text, what was found in it, and what could stand instead. */
export function captionsText(texts: readonly CheckedIn[], files: number): string {
  const lines: string[] = []
  let file = ''
  for (const one of texts.filter(({ findings }) => findings.length > 0)) {
    if (one.file !== file) lines.push(...(file === '' ? [] : ['']), one.file)
    file = one.file
    lines.push(`  ${one.line}  ${one.kind}  ${cut(one.text.trim()) || '(empty)'}`)
    lines.push(...one.findings.flatMap(shown))
  }
  const found = texts.flatMap(({ findings }) => findings)
  const counts = (['error', 'warning', 'hint'] as const).map(level => many(found.filter(one => one.level === level).length, level))
  const captions = texts.filter(({ kind }) => kind !== 'headline' && kind !== 'standfirst').length
  lines.push(...(lines.length > 0 ? [''] : []), `${many(captions, 'caption')} in ${many(files, 'file')}: ${counts.join(', ')}.`)
  return lines.join('\n')
}

function shown({ level, rule, message, evidence, fix }: Finding): string[] {
  return [
    `      ${level}  ${rule}: ${message}`,
    ...(evidence ? [`        line ${evidence.line}: ${cut(evidence.text)}`] : []),
    ...(fix ? [`        instead: ${cut(fix.text)}`] : []),
  ]
}
