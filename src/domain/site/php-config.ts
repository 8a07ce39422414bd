import type { Bin, Encapsed, Array as PhpArray, Node as PhpNode, Number as PhpNumber, String as PhpString, Return } from 'php-parser'
import { isSettings, type Settings } from './config-values.ts'

/** What a PHP file returns, as far as it can be known without running it, or why it cannot be read. */
export type PhpConfig = { readonly values: Settings; readonly problem: null } | { readonly values: null; readonly problem: string }

/** Stands for a closure, a call, a variable: something only PHP knows. */
export const unknowable: unique symbol = Symbol('only PHP knows')

/**
 * Reads a configuration file of the form `<?php return [...]` with a parser; no PHP is ever run. Constant strings joined
 * with `.` are folded; closures and calls come back as {@link unknowable}. The parser is loaded with the first file.
 */
export async function readPhpConfig(text: string): Promise<PhpConfig> {
  const { Engine } = await import('php-parser')
  try {
    const program = new Engine({ parser: { php8: true, suppressErrors: false }, ast: { withPositions: true } }).parseCode(
      text,
      'config.php',
    )
    const returned = program.children.find((node): node is Return => node.kind === 'return')
    const values = returned?.expr ? constantOf(returned.expr) : null
    return isSettings(values) ? { values, problem: null } : { values: null, problem: 'it does not return an array' }
  } catch (error) {
    return { values: null, problem: error instanceof Error ? (error.message.split('\n')[0] ?? 'unreadable') : String(error) }
  }
}

function constantOf(node: PhpNode): unknown {
  switch (node.kind) {
    case 'string':
    case 'nowdoc':
      return (node as PhpString).value
    case 'boolean':
      return (node as unknown as { value: boolean }).value
    case 'number':
      return Number((node as PhpNumber).value)
    case 'nullkeyword':
      return null
    case 'array':
      return arrayOf(node as PhpArray)
    case 'bin':
      return joinedStrings(node as Bin)
    case 'encapsed':
      return encapsed(node as Encapsed)
    default:
      return unknowable
  }
}

function joinedStrings(node: Bin): unknown {
  if (node.type !== '.') return unknowable
  const [left, right] = [constantOf(node.left), constantOf(node.right)]
  return typeof left === 'string' && typeof right === 'string' ? left + right : unknowable
}

function encapsed(node: Encapsed): unknown {
  const parts = node.value.map(part => constantOf((part as unknown as { expression: PhpNode }).expression))
  return parts.every(part => typeof part === 'string') ? parts.join('') : unknowable
}

/** A PHP array as a record; entries without a key are numbered, as PHP numbers them. */
function arrayOf(node: PhpArray): Settings {
  const record: Record<string, unknown> = {}
  let next = 0
  for (const item of node.items as readonly PhpNode[]) {
    if (item.kind !== 'entry') continue
    const entry = item as unknown as { key: PhpNode | null; value: PhpNode; unpack: boolean }
    if (entry.unpack) continue
    const key = entry.key === null ? String(next++) : constantOf(entry.key)
    if (typeof key === 'string' || typeof key === 'number') record[key] = constantOf(entry.value)
  }
  return record
}
