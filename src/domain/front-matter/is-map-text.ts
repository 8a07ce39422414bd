import type { ScannedValue } from './scan-head.ts'

const MAP = /^\{(?!\{)|^[?*&]\s*\S|^["']?(?:[\w-]+|<<)["']?[ \t]*:(?:\s|$)|\n/

/** Whether a value that a scan of the head gives as it is written is a map, or begins as a list of maps. */
export const isMapText = (value: ScannedValue | undefined): boolean => {
  const text = typeof value === 'string' ? value : value?.[0]
  return text !== undefined && MAP.test(text.trim())
}
