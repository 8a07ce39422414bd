import { isMac } from '#ui/key-text.ts'

/** The keys for a heading level; 0 for a paragraph. */
export function headingKeys(level: number): string {
  return isMac ? `Mod+Alt+${level}` : `Mod+Shift+${level}`
}

/** Whether an event is `Mod` with a letter, and nothing of Alt or AltGraph. */
export function isMod(event: KeyboardEvent, letter: string, shift: boolean): boolean {
  const mod = isMac ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey
  return mod && !event.altKey && !event.getModifierState('AltGraph') && event.shiftKey === shift && event.key.toLowerCase() === letter
}
