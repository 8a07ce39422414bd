import { parse as parseToml } from 'smol-toml'
import { parseDocument } from 'yaml'

/** Settings as a configuration file holds them. */
export type Settings = Readonly<Record<string, unknown>>

export const isSettings = (value: unknown): value is Settings => typeof value === 'object' && value !== null && !Array.isArray(value)

/** A setting as text, or null when it is missing, empty or something else. Several names are tried in their order. */
export function textSetting(settings: Settings, ...names: readonly string[]): string | null {
  for (const name of names) {
    const value = settings[name]
    if (typeof value === 'string' && value.trim() !== '') return value.trim()
  }
  return null
}

/** Reads a TOML, YAML or JSON configuration by its extension. Null when it cannot be read. */
export function readSettings(path: string, text: string): Settings | null {
  try {
    const document = path.endsWith('.toml') ? null : parseDocument(text, { logLevel: 'silent' })
    if (document && document.errors.length > 0) return null
    const value: unknown = document ? document.toJS({ maxAliasCount: 100 }) : parseToml(text)
    return isSettings(value) ? value : value === null ? {} : null
  } catch {
    return null
  }
}
