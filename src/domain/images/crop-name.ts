import type { Size } from './crop.ts'
import type { Rectangle } from './rectangle.ts'

/** How a crop is written in an address and a file name: `120-0-1600x900`, left, top, width, height. */
export const cropName = ({ left, top, width, height }: Rectangle): string => `${left}-${top}-${width}x${height}`

const whole = '(0|[1-9]\\d{0,5})'
const pattern = new RegExp(`^${whole}-${whole}-${whole}x${whole}$`)

/** Reads what {@link cropName} wrote; null for anything else, and for a crop that does not lie inside the picture. */
export function cropFromName(name: string, picture: Size): Rectangle | null {
  const [left, top, width, height] = (pattern.exec(name) ?? []).slice(1).map(Number)
  if (left === undefined || top === undefined || !width || !height) return null
  return left + width <= picture.width && top + height <= picture.height ? { left, top, width, height } : null
}
