import { parse as parseToml } from 'smol-toml'
import { parseDocument } from 'yaml'
import { jsonText } from './json-head.ts'
import type { SplitSource } from './split-source.ts'

/** Everything that a head says, as its parser reads it, however deep; null for a head that is none or that its parser refuses. Never throws. */
export function headValues({ head, format }: Pick<SplitSource, 'head' | 'format'>): Readonly<Record<string, unknown>> | null {
  try {
    const values: unknown =
      format === 'toml' ? parseToml(head, { integersAsBigInt: true }) : format === 'json' ? JSON.parse(jsonText(head)) : yamlValues(head)
    return typeof values === 'object' && values !== null ? (values as Record<string, unknown>) : null
  } catch {
    return null
  }
}

function yamlValues(head: string): unknown {
  const document = parseDocument(head, { uniqueKeys: true, logLevel: 'silent', intAsBigInt: true })
  return document.errors.length > 0 ? null : document.toJS({ maxAliasCount: 1000 })
}
