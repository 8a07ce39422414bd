/**
 * A date as a story writes it. Nothing here goes through `Date`: no value is moved to another time zone, and what is not
 * written stays unknown. `fraction` is the text of a second's fraction with its point (`.250`), `zone` the text of the zone
 * (`Z`, `+02:00`, `+0200`); both are '' when they are not written.
 */
export interface SiteDate {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly hour: number
  readonly minute: number
  readonly second: number
  readonly fraction: string
  readonly zone: string
}

/** Formats that sites use. Tokens: YYYY MM DD HH mm ss, M and D without a leading zero, MMM and MMMM English months, Z a zone; a fraction may follow ss. */
const knownFormats = [
  'YYYY-MM-DD-HH-mm-ss',
  'YYYY-MM-DD-HH-mm',
  'YYYY-MM-DD',
  'YYYY-MM-DD HH:mm:ss',
  'YYYY-MM-DD HH:mm',
  'YYYY-MM-DD HH:mm:ss Z',
  'YYYY-MM-DD HH:mm:ssZ',
  'YYYY-MM-DD HH:mm Z',
  'YYYY-MM-DDTHH:mm:ssZ',
  'YYYY-MM-DDTHH:mmZ',
  'YYYY-MM-DDTHH:mm:ss',
  'YYYY-MM-DDTHH:mm',
  'YYYY/MM/DD',
  'YYYY/MM/DD HH:mm:ss',
  'YYYY/MM/DD HH:mm',
  'DD.MM.YYYY',
  'DD.MM.YYYY HH:mm',
  'D.M.YYYY',
  'DD/MM/YYYY',
  'MM/DD/YYYY',
  'D/M/YYYY',
  'M/D/YYYY',
  'MMM DD YYYY',
  'MMM D YYYY',
  'MMM D, YYYY',
  'MMMM D, YYYY',
  'D MMM YYYY',
  'D MMMM YYYY',
] as const

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']
const short = months.map(month => month.slice(0, 3))

const TOKEN = /YYYY|MMMM|MMM|MM|M|DD|D|HH|mm|ss|Z/g

const patterns: Readonly<Record<string, string>> = {
  YYYY: '(?<YYYY>\\d{4})',
  MMMM: `(?<MMMM>${months.join('|')})`,
  MMM: `(?<MMM>${short.join('|')})`,
  MM: '(?<MM>\\d{2})',
  M: '(?<M>[1-9]\\d?)',
  DD: '(?<DD>\\d{2})',
  D: '(?<D>[1-9]\\d?)',
  HH: '(?<HH>\\d{2})',
  mm: '(?<mm>\\d{2})',
  ss: '(?<ss>\\d{2})(?<fraction>\\.\\d+)?',
  Z: '(?<Z>Z|[+-]\\d{2}:?\\d{2})',
}

const compiled = new Map<string, RegExp>()

function patternOf(format: string): RegExp {
  const known = compiled.get(format)
  if (known) return known
  const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
  let source = ''
  let at = 0
  for (const token of format.matchAll(TOKEN)) {
    source += literal(format.slice(at, token.index)) + (patterns[token[0]] ?? '')
    at = token.index + token[0].length
  }
  const pattern = new RegExp(`^${source}${literal(format.slice(at))}$`)
  compiled.set(format, pattern)
  return pattern
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

const bare = (text: string): string => text.trim().replace(/^(['"])(.*)\1$/, '$2')

/**
 * Reads a date in the given format; blanks and quotes around it do not matter. Null when the text is not exactly in that
 * format or is no date (30 February, 25 o'clock). What a format does not name is 0.
 */
export function parseSiteDate(text: string, format: string): SiteDate | null {
  const found = patternOf(format).exec(bare(text))?.groups
  if (!found) return null
  const number = (...names: string[]) => Number(names.map(name => found[name]).find(part => part !== undefined) ?? 0)
  const date: SiteDate = {
    year: number('YYYY'),
    month: months.indexOf(found.MMMM ?? '') + 1 || short.indexOf(found.MMM ?? '') + 1 || number('MM', 'M'),
    day: number('DD', 'D'),
    hour: number('HH'),
    minute: number('mm'),
    second: number('ss'),
    fraction: found.fraction ?? '',
    zone: found.Z ?? '',
  }
  const inCalendar = date.month >= 1 && date.month <= 12 && date.day >= 1 && date.day <= daysIn(date.year, date.month)
  return inCalendar && date.hour <= 23 && date.minute <= 59 && date.second <= 59 ? date : null
}

/**
 * Writes a date in the given format: for a date that was read in the same format, the very text. A zone that is not known
 * is not made up: nothing is written for it, whatever the format asks.
 */
export function formatSiteDate(parts: SiteDate, format: string): string {
  const padded = (value: number, width = 2) => String(value).padStart(width, '0')
  const written: Readonly<Record<string, string>> = {
    YYYY: padded(parts.year, 4),
    MMMM: months[parts.month - 1] ?? '',
    MMM: short[parts.month - 1] ?? '',
    MM: padded(parts.month),
    M: String(parts.month),
    DD: padded(parts.day),
    D: String(parts.day),
    HH: padded(parts.hour),
    mm: padded(parts.minute),
    ss: padded(parts.second) + parts.fraction,
    Z: parts.zone,
  }
  return format.replaceAll(TOKEN, token => written[token] ?? token).trimEnd()
}

/**
 * The format most of the samples are written in, if at least four in five are, or at least half and nearly all others in other formats
 * of this list; null otherwise. Empty samples do not count.
 * 03/04/2026 alone proves nothing: day and month are told apart only when some sample has a number over twelve.
 */
export function guessDateFormat(samples: readonly string[]): string | null {
  const texts = samples.map(bare).filter(text => text !== '')
  if (texts.length === 0) return null
  const counted = knownFormats.map(format => ({ format, count: texts.filter(text => parseSiteDate(text, format)).length }))
  const most = Math.max(...counted.map(({ count }) => count))
  const dates = texts.filter(text => knownFormats.some(format => parseSiteDate(text, format))).length
  if (most < texts.length * (dates > texts.length * 0.8 ? 0.5 : 0.8)) return null
  const best = counted.filter(({ count }) => count === most).map(({ format }) => format)
  const padded = best.filter(format => !/(?<!D)D(?!D)/.test(format))
  const candidates = padded.length > 0 ? padded : best
  return candidates.length === 1 ? (candidates[0] ?? null) : null
}
