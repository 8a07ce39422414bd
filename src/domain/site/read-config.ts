import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, type YAMLMap } from 'yaml'
import { type ConfigRule, configRules } from './config-rules.ts'
import type { SiteConfig } from './site-config.ts'

/** What is wrong with a configuration, in words, and the line it stands on (the first is 1). */
export interface ConfigProblem {
  readonly line: number
  readonly message: string
}

export type ReadConfig =
  | { readonly ok: true; readonly config: SiteConfig }
  | { readonly ok: false; readonly problems: readonly ConfigProblem[] }

/**
 * Reads the text of `stet.config.json`. Never throws: what is no JSON, an unknown key or a value of the wrong kind comes
 * back as a problem with its line, all of them at once and in their order.
 */
export function readConfig(text: string): ReadConfig {
  const lines = new LineCounter()
  const document = parseDocument(text.replace(/^\uFEFF/, ''), { lineCounter: lines, uniqueKeys: true, logLevel: 'silent' })
  const syntax =
    syntaxProblem(text) ??
    document.errors.map(error => ({ line: error.linePos?.[0].line ?? 1, message: error.message.split('\n')[0] ?? '' }))[0]
  if (syntax) return { ok: false, problems: [syntax] }
  const problems: ConfigProblem[] = []
  const report = (node: Node | null, message: string) =>
    problems.push({ line: node?.range ? lines.linePos(node.range[0]).line : 1, message })
  check(document.contents, configRules, 'The configuration', report)
  if (problems.length > 0) return { ok: false, problems }
  const { $schema: _, ...config } = document.toJS() as SiteConfig & { $schema?: string }
  return { ok: true, config }
}

/** YAML reads more than JSON does: other tools must be able to read the file too. */
function syntaxProblem(text: string): ConfigProblem | undefined {
  try {
    JSON.parse(text.replace(/^\uFEFF/, ''))
    return undefined
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    const position = /position (\d+)/.exec(message)?.[1]
    const before = position === undefined ? (/end of JSON/i.test(message) ? text.trimEnd() : '') : text.slice(0, Number(position))
    return {
      line: before.split('\n').length,
      message: `This is not valid JSON: ${message.replace(/ in JSON at.*$/s, '').replace(/, "[\s\S]*$/, '')}.`,
    }
  }
}

type Report = (node: Node | null, message: string) => void

function check(node: unknown, rule: ConfigRule, what: string, report: Report): void {
  const at = node as Node | null
  switch (rule.kind) {
    case 'object':
    case 'record':
      if (isMap(node)) checkKeys(node, rule, report)
      else report(at, `${what} must be an object.`)
      return
    case 'list':
      checkItems(node, rule, what, report)
      return
    case 'value': {
      const problem = rule.problem(isScalar(node) ? node.value : isMap(node) ? node.toJSON() : node)
      if (problem !== null) report(at, `${what} ${problem}.`)
    }
  }
}

function checkItems(node: unknown, { of }: Extract<ConfigRule, { kind: 'list' }>, what: string, report: Report): void {
  const items = isSeq(node) ? node.items.map(item => (isScalar(item) ? item.value : undefined)) : null
  const isText = (item: unknown) => (typeof item === 'string' ? null : 'must be a list of texts')
  const problem = items ? items.map(of ?? isText).find(one => one !== null) : `must be a list${of ? '' : ' of texts'}`
  if (problem) report(node as Node | null, `${what} ${problem}.`)
}

function checkKeys(map: YAMLMap, rule: Extract<ConfigRule, { kind: 'object' | 'record' }>, report: Report): void {
  for (const { key, value } of map.items) {
    const name = isScalar(key) ? String(key.value) : ''
    const next = rule.kind === 'record' ? rule.of : rule.keys[name]
    if (next) check(value, next, `“${name}”`, report)
    else report(key as Node, unknownKey(name, rule.kind === 'object' ? Object.keys(rule.keys) : []))
  }
}

function unknownKey(name: string, keys: readonly string[]): string {
  const known = keys.filter(key => key !== '$schema')
  const near = known.find(key => likeness(key.toLowerCase(), name.toLowerCase()) >= 0.7)
  return `There is no setting “${name}”; ${near === undefined ? `there are ${known.join(', ')}.` : `did you mean “${near}”?`}`
}

/** Share of letter pairs that two words have in common (Dice's coefficient). */
function likeness(one: string, other: string): number {
  const pairs = (word: string) => Array.from({ length: Math.max(0, word.length - 1) }, (_, index) => word.slice(index, index + 2))
  const [a, b] = [pairs(one), pairs(other)]
  const left = [...b]
  const common = a.filter(pair => {
    const at = left.indexOf(pair)
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  })
  return a.length + b.length === 0 ? 0 : (2 * common.length) / (a.length + b.length)
}
