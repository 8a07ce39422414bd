import { parseArgs } from 'node:util'
import { defaultSettings, profileNames } from '#domain/captions/profile.ts'
import { notUnderstood, UsageError } from '../usage-error.ts'
import { markdownFiles } from '../verify/verify-paths.ts'
import { captionsJson, captionsText } from './captions-text.ts'
import { checkFiles, nearestConfig } from './check-files.ts'
import { captionsSarif } from './sarif.ts'
import { siteOf } from './site-of.ts'

export const captionsUsage = `npm run stet -- captions PATH... [--profile NAME] [--json | --sarif]

  Finds every caption of your stories, those of lead pictures and figures and those that stand loose between paragraphs, and checks
  them with headline and standfirst. Reads .md, .markdown and .mdx at or below the paths, and the stet.config.json above them. Writes nothing.

  --profile NAME  ${profileNames.join(', ')}: the house style to check against; without it the site's, or plain
  --json          an array of { file, kind, line, text, signals, findings: [{ rule, level, message, evidence, fix }] }
  --sarif         the findings in SARIF 2.1.0, for a forge to show beside the lines

  Ends with 0 when there is no error, 1 when there is one, 2 when it was not understood or could not
  read everything.`

const options = {
  profile: { type: 'string' },
  json: { type: 'boolean', default: false },
  sarif: { type: 'boolean', default: false },
} as const

function readArguments(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true, strict: true })
    if (positionals.length === 0) throw new UsageError('Say which files or folders to check: npm run stet -- captions PATH...')
    if (values.json && values.sarif) throw new UsageError('Choose one of --json and --sarif.')
    const profile = profileNames.find(name => name === values.profile)
    if (values.profile !== undefined && !profile)
      throw new UsageError(`There is no profile “${values.profile}”; there are ${profileNames.join(', ')}.`)
    return { paths: positionals, profile, json: values.json, sarif: values.sarif }
  } catch (error) {
    if (error instanceof UsageError) throw error
    throw notUnderstood(error, '--profile, --json and --sarif')
  }
}

/** Checks files and says what was found; the number is what the program ends with. */
export async function captions(args: readonly string[]): Promise<number> {
  const { paths, profile, json, sarif } = readArguments(args)
  const refused = (error: Error) => Promise.reject(new UsageError(error.message))
  const { files, unread } = await markdownFiles(paths).catch(refused)
  if (files.length === 0) throw new UsageError(`There is no Markdown (.md, .markdown or .mdx) below ${paths.join(', ')}.`)
  const config = await nearestConfig(paths[0] ?? '.').catch(refused)
  const settings = { ...defaultSettings, ...config.captions, ownHosts: config.pictures?.ownHosts ?? [] }
  const chosen = profile ? { ...settings, profile } : settings
  const checked = await checkFiles(files, chosen, config, await siteOf(paths[0] ?? '.'))
  console.log(json ? captionsJson(checked.texts) : sarif ? captionsSarif(checked.texts) : captionsText(checked.texts, files.length))
  for (const line of [...unread, ...checked.unread]) console.error(line)
  if (checked.texts.some(({ findings }) => findings.some(({ level }) => level === 'error'))) return 1
  return unread.length + checked.unread.length > 0 ? 2 : 0
}
