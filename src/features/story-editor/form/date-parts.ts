import { dateAt, localOffset } from '#domain/site/date-now.ts'
import { formatSiteDate, parseSiteDate, type SiteDate } from '#domain/site/site-date.ts'

/** What the date and time controls of the browser hold: `2026-11-23` and `11:40` or `11:40:30`. */
export interface DateParts {
  readonly day: string
  readonly time: string
}

const two = (value: number) => String(value).padStart(2, '0')

/** Which controls a format needs. */
export const hasTime = (format: string): boolean => format.includes('HH')
export const hasSeconds = (format: string): boolean => format.includes('ss')

/** Reads a value of the file for the controls; null when it is not in the site's format. */
export function datePartsOf(text: string, format: string): DateParts | null {
  const date = parseSiteDate(text, format)
  if (!date) return null
  const day = `${String(date.year).padStart(4, '0')}-${two(date.month)}-${two(date.day)}`
  const time = `${two(date.hour)}:${two(date.minute)}`
  return { day, time: hasSeconds(format) ? `${time}:${two(date.second)}` : time }
}

/** The zone that a value is written in: its own, else the sample's. */
const zoneOf = (before: string, format: string, sample: string) =>
  (parseSiteDate(before, format) ?? parseSiteDate(sample, format))?.zone ?? ''

/** Now (milliseconds since 1970 UTC), in the zone that the value is written in. */
export function partsNow(format: string, before: string, sample: string, now: number): DateParts {
  const parts = datePartsOf(nowText(format, zoneOf(before, format, sample), now), format)
  return parts ?? { day: '', time: '' }
}

/** Now as the site writes it, in this zone. */
export const nowText = (format: string, zone: string, now: number): string => formatSiteDate(dateAt(now, zone, localOffset(now)), format)

/** Writes what the controls hold in the site's format; null while they hold no date. The time may be typed as 9:05, 0905 or 09.05. Zone and fraction stay as they were, else as `sample` has the zone. */
export function dateTextOf(parts: DateParts, format: string, before: string, sample: string): string | null {
  const day = /^(\d{4})-(\d{2})-(\d{2})$/.exec(parts.day)
  const time = /^([01]?\d|2[0-3])[:.]?([0-5]\d)(?:[:.]?([0-5]\d))?$/.exec(parts.time.trim() || '00:00')
  if (!day || !time) return null
  const old = parseSiteDate(before, format)
  const date: SiteDate = {
    year: Number(day[1]),
    month: Number(day[2]),
    day: Number(day[3]),
    hour: Number(time[1]),
    minute: Number(time[2]),
    second: Number(time[3] ?? 0),
    fraction: old && old.second === Number(time[3] ?? 0) ? old.fraction : '',
    zone: zoneOf(before, format, sample),
  }
  return formatSiteDate(date, format)
}

/** A date as words: "Mon 23 Nov 2026, 11:40". */
export function dateWords(text: string, format: string): string {
  const date = parseSiteDate(text, format)
  if (!date) return text
  const day = new Date(Date.UTC(date.year, date.month - 1, date.day))
  const words = new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })
    .format(day)
    .replace(',', '')
  return hasTime(format) ? `${words}, ${two(date.hour)}:${two(date.minute)}` : words
}
