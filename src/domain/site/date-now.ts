import type { SiteDate } from './site-date.ts'

const MINUTE = 60_000

/** Minutes east of UTC that a written zone stands for: `+0530`, `-05:00`, `Z`; null for none. */
function offsetOf(zone: string): number | null {
  if (zone === 'Z') return 0
  const found = /^([+-])(\d{2}):?(\d{2})$/.exec(zone)
  return found ? (found[1] === '-' ? -1 : 1) * (Number(found[2]) * 60 + Number(found[3])) : null
}

/**
 * A moment (milliseconds since 1970 UTC) as a clock in this zone shows it, the zone written as it is given; without one, as a clock
 * shows it that goes `localOffset` minutes before UTC's.
 */
export function dateAt(moment: number, zone: string, localOffset: number): SiteDate {
  const shifted = new Date(moment + (offsetOf(zone) ?? localOffset) * MINUTE)
  return {
    year: shifted.getUTCFullYear(),
    month: shifted.getUTCMonth() + 1,
    day: shifted.getUTCDate(),
    hour: shifted.getUTCHours(),
    minute: shifted.getUTCMinutes(),
    second: shifted.getUTCSeconds(),
    fraction: '',
    zone,
  }
}

/** Minutes that this machine's clock goes before UTC's at a moment. */
export const localOffset = (moment: number): number => -new Date(moment).getTimezoneOffset()
