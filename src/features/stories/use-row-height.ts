import { usePreferences } from '#ui/preferences.ts'
import { phone, useMedia } from '#ui/use-media.ts'

/** Every row is as high as the others, so that a list of any length knows where each one is. The same heights stand in the CSS. */
export function useRowHeight(): number {
  const compact = usePreferences(({ density }) => density === 'compact')
  const small = useMedia(phone)
  if (small) return compact ? 96 : 116
  return compact ? 38 : 64
}
