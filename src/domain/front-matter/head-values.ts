import { parse as parseToml } from 'smol-toml'
import { type Document, parseDocument } from 'yaml'
import { jsonText } from './json-head.ts'
import type { SplitSource } from './split-source.ts'

/**
 * Everything that a head says, as its parser reads it, however deep; null for a head that is none or that its parser refuses. What YAML's
 * merge keys take over is there as site generators have it. Never throws.
 */
export function headValues({ head, format }: Pick<SplitSource, 'head' | 'format'>): Readonly<Record<string, unknown>> | null {
  try {
    const values: unknown =
      format === 'toml' ? parseToml(head, { integersAsBigInt: true }) : format === 'json' ? JSON.parse(jsonText(head)) : yamlValues(head)
    return typeof values === 'object' && values !== null ? (values as Record<string, unknown>) : null
  } catch {
    return null
  }
}

/** The nodes of a head of YAML, or of JSON, which YAML's parser reads as well and whose places it knows. */
export const yamlDocument = (text: string): Document.Parsed =>
  parseDocument(text, { uniqueKeys: true, logLevel: 'silent', intAsBigInt: true, merge: true })

function yamlValues(head: string): unknown {
  const document = yamlDocument(head)
  const values: unknown = document.errors.length > 0 ? null : document.toJS({ maxAliasCount: 1000 })
  return head.includes('*') && isDeeper(values, DEEPEST) ? null : values
}

/** Deeper than any head; what holds itself by its own name has no end. */
const DEEPEST = 60

const isDeeper = (value: unknown, than: number): boolean =>
  typeof value === 'object' && value !== null && (than === 0 || Object.values(value).some(one => isDeeper(one, than - 1)))
