import { parseArgs } from 'node:util'
import { notUnderstood, UsageError } from '../usage-error.ts'
import { progressBar } from './progress-bar.ts'
import { verificationJson, verificationText } from './verification-text.ts'
import { markdownFiles, verifyPaths } from './verify-paths.ts'

export const verifyUsage = `npm run stet -- verify PATH... [--edits N] [--seed TEXT] [--json]

  Proves on your own files, before anything else, what the desk promises: opened and saved untouched they are the same bytes, and an
  edit changes what was edited and nothing beside it. Reads .md, .markdown and .mdx at or below the paths. Writes nothing.

  --edits N    how many words are typed anew in each file, 3 without it
  --seed TEXT  draws other words; the same seed draws the same
  --json       one object: { files, identical, refused, edits, minimal, verified, failures: [{ file, law, detail }] }

  Ends with 0 when every law holds, 1 when one is broken, 2 when it was not understood or
  could not read everything.`

const options = {
  edits: { type: 'string', default: '3' },
  seed: { type: 'string', default: 'stet' },
  json: { type: 'boolean', default: false },
} as const

function readArguments(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true, strict: true })
    if (positionals.length === 0) throw new UsageError('Say which files or folders to verify: npm run stet -- verify PATH...')
    if (!/^\d+$/.test(values.edits)) throw new UsageError(`“${values.edits}” is no number of edits; it is a whole number from 0.`)
    return { paths: positionals, edits: Number(values.edits), seed: values.seed, json: values.json }
  } catch (error) {
    if (error instanceof UsageError) throw error
    throw notUnderstood(error, '--edits N, --seed TEXT and --json')
  }
}

/** Verifies files and says what was found; the number is what the program ends with. */
export async function verify(args: readonly string[]): Promise<number> {
  const { paths, edits, seed, json } = readArguments(args)
  const { files, unread } = await markdownFiles(paths).catch((error: Error) => Promise.reject(new UsageError(error.message)))
  if (files.length === 0) throw new UsageError(`There is no Markdown (.md, .markdown or .mdx) below ${paths.join(', ')}.`)
  const began = performance.now()
  const bar = progressBar(process.stderr, files.length)
  const found = await verifyPaths(files, { edits, seed }, bar.show)
  bar.clear()
  console.log(json ? verificationJson(found) : verificationText(found, (performance.now() - began) / 1000))
  for (const line of [...unread, ...found.unread]) console.error(line)
  return found.failures.length > 0 ? 1 : unread.length + found.unread.length > 0 ? 2 : 0
}
