import { parseArgs } from 'node:util'

export interface SiteArguments {
  readonly stories: number
  readonly seed: number
  readonly folder: string
}

export const usage = 'Usage: npm run make-site -- --stories N [--seed S] DIR'

function wholeNumber(text: string | undefined, least: number, most: number): number | null {
  if (text === undefined || !/^\d{1,9}$/.test(text)) return null
  const value = Number(text)
  return value >= least && value <= most ? value : null
}

/** Reads the command line; what is wrong with it comes back as one sentence. */
export function readArguments(argv: readonly string[]): SiteArguments | string {
  let parsed: { values: { stories?: string; seed?: string }; positionals: string[] }
  try {
    parsed = parseArgs({ args: [...argv], options: { stories: { type: 'string' }, seed: { type: 'string' } }, allowPositionals: true })
  } catch (error) {
    return `${error instanceof Error ? error.message.split('. ')[0] : String(error)}. ${usage}`
  }
  const stories = wholeNumber(parsed.values.stories, 1, 1_000_000)
  if (stories === null) return `--stories must be a whole number from 1 to 1000000. ${usage}`
  const seed = wholeNumber(parsed.values.seed ?? '1911', 0, 999_999_999)
  if (seed === null) return `--seed must be a whole number. ${usage}`
  const [folder, ...more] = parsed.positionals
  if (folder === undefined || more.length > 0) return `Name one folder to write the site into. ${usage}`
  return { stories, seed, folder }
}
