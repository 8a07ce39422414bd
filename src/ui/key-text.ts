export const isMac = typeof navigator !== 'undefined' && /Mac|iP(?:hone|ad)/.test(navigator.platform)

const names: Readonly<Record<string, string>> = isMac
  ? { Mod: '⌘', Shift: '⇧', Alt: '⌥', ArrowUp: '↑', ArrowDown: '↓', ArrowRight: '→', Escape: 'Esc' }
  : { Mod: 'Ctrl', ArrowUp: '↑', ArrowDown: '↓', ArrowRight: '→', Escape: 'Esc' }

/** The keycaps of a combination as this keyboard names them: `Mod+k` is Ctrl and K, or ⌘ and K; `g s` is G and S. */
export function keyCaps(keys: string): string[] {
  return keys
    .split(/[+ ](?=.)/)
    .filter(part => part !== '')
    .map(part => names[part] ?? (part.length === 1 ? part.toUpperCase() : part))
}

/** The same for `aria-keyshortcuts`. */
export function ariaKeys(keys: string): string {
  return keys.replace('Mod', isMac ? 'Meta' : 'Control')
}
