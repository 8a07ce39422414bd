import type { Level } from '#domain/captions/finding.ts'
import type { CheckedIn } from './check-files.ts'

const levels: Readonly<Record<Level, 'error' | 'warning' | 'note'>> = { error: 'error', warning: 'warning', hint: 'note' }

/** The findings in the Static Analysis Results Interchange Format 2.1.0 (OASIS), which forges show beside the lines of a change. */
export function captionsSarif(texts: readonly CheckedIn[]): string {
  const found = texts.flatMap(({ file, line, findings }) => findings.map(finding => ({ file, line, ...finding })))
  const rules = [...new Set(found.map(({ rule }) => rule))].sort().map(id => ({ id }))
  const results = found.map(({ file, line, rule, level, message }) => ({
    ruleId: rule,
    level: levels[level],
    message: { text: message },
    locations: [{ physicalLocation: { artifactLocation: { uri: encodeURI(file.replaceAll('\\', '/')) }, region: { startLine: line } } }],
  }))
  return JSON.stringify(
    {
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
      runs: [{ tool: { driver: { name: 'Stet', rules } }, results }],
    },
    null,
    2,
  )
}
