const isMac = typeof navigator !== 'undefined' && /Mac|iP(?:hone|ad)/.test(navigator.platform)

/** A key combination as this keyboard names it: `Mod` is Cmd on a Mac, Ctrl elsewhere. */
export function keyText(...keys: readonly string[]): string {
  const names: Readonly<Record<string, string>> = isMac ? { Mod: '⌘', Shift: '⇧', Alt: '⌥' } : { Mod: 'Ctrl' }
  return keys.map(key => names[key] ?? key).join(isMac ? '' : ' ')
}

/** The keys for a heading level; 0 for a paragraph. */
export function headingKeys(level: number): string {
  return isMac ? keyText('Mod', 'Alt', String(level)) : keyText('Ctrl', 'Shift', String(level))
}

/** Whether an event is `Mod` with a letter, and nothing of Alt or AltGraph. */
export function isMod(event: KeyboardEvent, letter: string, shift: boolean): boolean {
  const mod = isMac ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey
  return mod && !event.altKey && !event.getModifierState('AltGraph') && event.shiftKey === shift && event.key.toLowerCase() === letter
}
