import { dirname, join, normalize } from 'node:path/posix'

/** One import of one file. `typeOnly` for `import type`, whose code never reaches anybody. */
export interface Import {
  readonly from: string
  readonly to: string
  readonly typeOnly: boolean
}

/** An import that the house forbids, and what to do instead. */
export interface Offence {
  readonly from: string
  readonly to: string
  readonly instead: string
}

interface Rule {
  /** Files the rule is about. The first rule that fits a file is the one that counts. */
  readonly files: RegExp
  /** What they may import of ours. Everything else is forbidden: the default is no. */
  readonly may: readonly RegExp[]
  /** What they may import the types of. */
  readonly mayTypes?: readonly RegExp[]
  /** Packages they may use; all of them where nothing is said. */
  readonly packages?: RegExp
  readonly instead: string
}

const domain = /^src\/domain\//
const contract = /^src\/contract\//
const api = /^src\/api\//
const ui = /^src\/ui\//
const editor = /^src\/editor\//
const ports = /^server\/ports\//
const inner = /^server\/(?:use-cases|routes|app|guard|api-document|api-reference)/
const nothingOfNode = /^(?!node:)/

/** The house, from architecture: who may import whom. `$1` in a pattern stands for the folder that the rule's own pattern found. */
const rules: readonly Rule[] = [
  { files: domain, may: [domain], packages: nothingOfNode, instead: 'Domain code is pure: hand in what it needs.' },
  { files: contract, may: [contract, domain], packages: /^zod$/, instead: 'The contract knows only domain and zod.' },
  {
    files: api,
    may: [api, contract],
    mayTypes: [/^server\/app\.ts$/],
    packages: nothingOfNode,
    instead: 'The client knows the contract, and the type of the server’s app.',
  },
  {
    files: ui,
    may: [ui],
    packages: /^(?:react|react-dom|lucide-react|zustand|@fontsource)/,
    instead: 'The kit knows no story, no fetch and no route: pass it in as a property.',
  },
  {
    files: editor,
    may: [editor, domain, ui],
    packages: nothingOfNode,
    instead: 'The editor knows domain and kit; what comes from the desk is passed in.',
  },
  {
    files: /^src\/features\/([^/]+)\//,
    may: [/^src\/features\/$1\//, api, contract, domain, editor, ui],
    packages: /^(?!node:|@tiptap|prosemirror|@codemirror)/,
    instead: 'Features meet in src/app only, and Tiptap and CodeMirror live in src/editor.',
  },
  {
    files: /^src\/(?:app\/|main\.tsx)/,
    may: [/^src\//, /^mocks\/browser\.ts$/],
    packages: /^(?!node:|@tiptap|prosemirror|@codemirror)/,
    instead: 'The app joins features; it does not reach into the server.',
  },
  { files: ports, may: [ports, contract, domain], packages: /^$/, instead: 'A port is an interface; what it needs is domain or contract.' },
  {
    files: inner,
    may: [inner, ports, contract, domain, /^src\/editor\/bridge\//],
    packages: nothingOfNode,
    instead: 'App, routes and use cases reach the world through ports.',
  },
  { files: /^server\/adapters\//, may: [/^server\/adapters\//, ports, contract, domain], instead: 'An adapter knows its port.' },
  {
    files: /^server\/(?:verify|captions)\//,
    may: [/^server\/(?:verify\/|captions\/|usage-error)/, contract, domain, /^src\/editor\/bridge\//],
    instead: 'A command on files knows the bridge, and nothing of the desk.',
  },
  { files: /^server\//, may: [/^server\//, contract, domain], instead: 'The server knows nothing of the pages.' },
  {
    files: /^mocks\//,
    may: [/^mocks\//, /^server\/(?:app|ports|use-cases|adapters\/)/, contract, domain],
    packages: nothingOfNode,
    instead: 'The mock is the server’s app on adapters that run in a page.',
  },
  {
    files: /^(?:tests|bench|scripts)\//,
    may: [/^(?:src|server|mocks|tests|bench|scripts)\//],
    instead: 'Tests and tools may import everything.',
  },
]

/** A test may use what tests have, beside what the file it stands beside may. */
const isTest = (file: string): boolean => /\.test\.tsx?$/.test(file)

/** Why this import is forbidden, or null. */
export function offence({ from, to, typeOnly }: Import): Offence | null {
  const rule = rules.find(({ files }) => files.test(from))
  if (!rule) return null
  const [, own = ''] = rule.files.exec(from) ?? []
  const fits = (patterns: readonly RegExp[]) => patterns.some(pattern => new RegExp(pattern.source.replace('$1', own)).test(to))
  const isPackage = !/^(?:src|server|mocks|tests|bench|scripts|sample-site)\//.test(to)
  const allowed = isPackage
    ? (rule.packages?.test(to) ?? true) || isTest(from)
    : fits(rule.may) || (typeOnly && fits(rule.mayTypes ?? [])) || (isTest(from) && /^tests\/support\//.test(to))
  return allowed ? null : { from, to, instead: rule.instead }
}

const folders: Readonly<Record<string, string>> = { '#server': 'server', '#mocks': 'mocks' }

/** The imports of one file, with paths from the root of the project. */
export function importsOf(file: string, text: string): Import[] {
  const code = text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/^\s*\/\/.*$/gm, '')
  const found = code.matchAll(
    /(?:^|\n|;)\s*(?:import|export)\s+(type\s+)?(?:[^'";]*?from\s*)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/g,
  )
  return [...found].map(([, type, still, dynamic]) => ({
    from: file,
    to: resolved(file, still ?? dynamic ?? ''),
    typeOnly: type !== undefined,
  }))
}

function resolved(file: string, specifier: string): string {
  if (specifier.startsWith('.')) return normalize(join(dirname(file), specifier))
  const [head = '', ...rest] = specifier.split('/')
  return head.startsWith('#') ? [folders[head] ?? `src/${head.slice(1)}`, ...rest].join('/') : specifier
}
