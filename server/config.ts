import { parseArgs } from 'node:util'

/** How the desk was asked to run. */
export interface Config {
  /** The site folder, or null for a copy of the sample site. */
  readonly site: string | null
  /** Where the desk keeps what is its own, or null for a folder of its choosing. */
  readonly data: string | null
  readonly port: number
  readonly host: string
  readonly databaseUrl: string | null
  readonly person: string
}

/** A start that cannot be; the message is one sentence for whoever typed it. */
export class StartError extends Error {}

export const usage = `npm start -- [--site DIR] [--data DIR] [--port N] [--host H]

  --site DIR  the folder of the site; without it, a copy of the sample site   (STET_SITE)
  --data DIR  where the desk keeps drafts, log and thumbnails                 (STET_DATA)
  --port N    the port, 4310 without it; 0 takes a free one                   (STET_PORT)
  --host H    an address of this machine, 127.0.0.1 without it                (STET_HOST)`

const loopback = new Set(['127.0.0.1', 'localhost', '::1'])

/** Reads flags and environment, once. Flags win. Throws a {@link StartError} for what it does not understand. */
export function readConfig(args: readonly string[], env: Readonly<Record<string, string | undefined>>): Config {
  const flags = parseFlags(args)
  const given = (flag: string | undefined, name: string) => flag ?? (env[name]?.trim() || undefined)
  for (const [name, value] of Object.entries(flags))
    if (value === '') throw new StartError(`--${name} has no value; leave it out or give it one.`)
  const host = given(flags.host, 'STET_HOST') ?? '127.0.0.1'
  if (!loopback.has(host))
    throw new StartError(`The desk listens on this machine only, until it knows people and their rights: use 127.0.0.1 instead of ${host}.`)
  const databaseUrl = env.STET_DATABASE?.trim() || null
  if (databaseUrl !== null && !/^postgres(?:ql)?:\/\//.test(databaseUrl))
    throw new StartError('STET_DATABASE is no PostgreSQL address; it begins with postgres://.')
  return {
    site: given(flags.site, 'STET_SITE') ?? null,
    data: given(flags.data, 'STET_DATA') ?? null,
    port: portOf(given(flags.port, 'STET_PORT') ?? '4310'),
    host: host === 'localhost' ? '127.0.0.1' : host,
    databaseUrl,
    person: env.STET_PERSON?.trim() || 'Editor',
  }
}

const options = { site: { type: 'string' }, data: { type: 'string' }, port: { type: 'string' }, host: { type: 'string' } } as const

function parseFlags(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: false, strict: true }).values
  } catch (error) {
    const unknown = args.find(arg => !Object.keys(options).some(name => arg === `--${name}` || arg.startsWith(`--${name}=`)))
    const code = error instanceof Error && 'code' in error ? error.code : ''
    if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE')
      throw new StartError(`A flag has no value: write --site DIR, --data DIR, --port N or --host H.`)
    throw new StartError(`Stet does not know “${unknown ?? args.join(' ')}”; there are --site DIR, --data DIR, --port N and --host H.`)
  }
}

function portOf(text: string): number {
  const port = Number(text)
  if (!/^\d+$/.test(text) || port > 65535) throw new StartError(`“${text}” is no port; it is a number up to 65535.`)
  return port
}
