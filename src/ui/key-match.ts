/** What a key event says, as far as it decides which key was meant. */
export interface KeyPress {
  readonly key: string
  readonly code: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
  readonly altGraph: boolean
}

/** The letter of a key, also on a keyboard of another script, where the place of the key decides. */
function nameOf({ key, code }: KeyPress): string {
  if (key === ' ') return 'Space'
  if (key.length > 1) return key
  const isForeign = /^\p{L}$/u.test(key) && !/^[a-z]$/i.test(key) && /^Key[A-Z]$/.test(code)
  return (isForeign ? code.slice(3) : key).toLowerCase()
}

/**
 * Whether a press is one step of a binding such as `j`, `Shift+J`, `Mod+k` or `?`. `Mod` is Cmd on a Mac and Ctrl elsewhere. Signs
 * need no Shift of their own, since keyboards differ in where they keep them. Nothing matches while AltGraph is held: it writes signs.
 */
export function matchesKey(step: string, press: KeyPress, mac: boolean): boolean {
  if (press.altGraph) return false
  const parts = step.split(/\+(?=.)/)
  const name = (parts.pop() ?? '').toString()
  const wanted = new Set(parts)
  const mod = mac ? press.metaKey && !press.ctrlKey : press.ctrlKey && !press.metaKey
  const bare = !press.metaKey && !press.ctrlKey
  if (wanted.has('Mod') ? !mod : !bare) return false
  if (press.altKey !== wanted.has('Alt')) return false
  const isSign = name.length === 1 && !/[a-z0-9]/i.test(name)
  if (!isSign && press.shiftKey !== wanted.has('Shift')) return false
  return nameOf(press) === (name.length === 1 ? name.toLowerCase() : name)
}

/** Whether a binding is a bare letter or sign, which a person may switch off. */
export function isLetter(keys: string): boolean {
  return keys.split(' ').every(step => !/^(?:Mod|Alt)\+./.test(step) && (step.split(/\+(?=.)/).pop() ?? '').length === 1)
}

/** Whether typing in this element means text. */
export function takesText(element: Element | null): boolean {
  if (!element) return false
  if (element.closest('[contenteditable]:not([contenteditable="false"])')) return true
  if (element.matches('textarea, select')) return true
  return element.matches('input:not([type="checkbox"], [type="radio"], [type="button"], [type="submit"], [type="range"], [type="color"])')
}
