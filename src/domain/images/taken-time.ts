/**
 * When a picture was taken, as files write it: EXIF `2026:11:22 16:47:09`, XMP `2026-11-22T16:47:09+01:00`, IIM `20261122` and
 * `164709+0100`. Comes back as `YYYY-MM-DDTHH:mm:ss` by the camera's own clock, `YYYY-MM-DD` without a time, or empty where it is
 * no day of the calendar, such as the zeros of a camera that nobody set.
 */
export function takenTime(date: string, time = ''): string {
  const [, year, month, day, rest = ''] = /^\s*(\d{4})[-:]?(\d\d)[-:]?(\d\d)(?:[T\s]+(\S*))?/.exec(date) ?? []
  if (year === undefined || !isDay(Number(year), Number(month), Number(day))) return ''
  const [, hour, minute, second = '00'] = /^(\d\d):?(\d\d)(?::?(\d\d))?/.exec(rest || time.trim()) ?? []
  const isTime = hour !== undefined && Number(hour) < 24 && Number(minute) < 60 && Number(second) < 60
  return `${year}-${month}-${day}${isTime ? `T${hour}:${minute}:${second}` : ''}`
}

function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day))
  return year > 1799 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

/**
 * Whether a text says when a picture was taken: a year, a month, a day, or a day with a time, with a zone or without, as ISO 8601 writes
 * them; and whether that day and time exist. An empty one says that nobody knows.
 */
export function isTakenTime(text: string): boolean {
  if (text === '') return true
  const [, year, month = '01', day = '01', hour = '0', minute = '0', second = '0', zoneHour = '0', zoneMinute = '0'] =
    /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.\d{1,9})?)?(?:Z|[+-](\d\d):(\d\d))?)?)?)?$/.exec(text) ?? []
  const isBelow = (limit: number, ...numbers: string[]) => numbers.every(number => Number(number) < limit)
  return isDay(Number(year), Number(month), Number(day)) && isBelow(24, hour, zoneHour) && isBelow(60, minute, second, zoneMinute)
}
