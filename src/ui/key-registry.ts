import { create } from 'zustand'
import { isLetter, type KeyPress, matchesKey, takesText } from './key-match.ts'
import { isMac } from './key-text.ts'
import { usePreferences } from './preferences.ts'

export interface KeyBinding {
  /** `j`, `Shift+J`, `Mod+k`, `g s`, `/`, `Escape`. Several ways to say the same are separated by `, `. */
  readonly keys: string
  /** What it does, for the `?` dialog. */
  readonly label: string
  /** Return false to let the key go on as if nothing were bound. */
  readonly run: (event: KeyboardEvent) => unknown
  /** A short word for the foot line; without one it is only in the `?` dialog. */
  readonly hint?: string | undefined
  /** The keys that the foot line shows, where two belong together: `j k`. Without it, the first way to say this one. */
  readonly hintKeys?: string | undefined
  /** Acts while a text field has the focus, too. For combinations with Mod only. */
  readonly inFields?: boolean | undefined
}

export interface KeyScope {
  readonly id: symbol
  /** Whose keys these are: "List", "Everywhere". */
  readonly title: string
  readonly bindings: readonly KeyBinding[]
  /** Keys of a whole screen, or of the desk: those of a pane come before them, whichever was there first. */
  readonly outer?: boolean | undefined
}

interface Registry {
  readonly scopes: readonly KeyScope[]
}

/** All keys that act now, the innermost scope last. */
export const useKeyScopes = create<Registry>()(() => ({ scopes: [] }))

export function addScope(scope: KeyScope): () => void {
  useKeyScopes.setState(({ scopes }) => ({ scopes: scope.outer ? [scope, ...scopes] : [...scopes, scope] }))
  return () => useKeyScopes.setState(({ scopes }) => ({ scopes: scopes.filter(one => one.id !== scope.id) }))
}

const PAUSE = 1000
let prefix = { step: '', until: 0 }

/** What a key event says, as far as it decides which key was meant. */
export const pressOf = (event: KeyboardEvent): KeyPress => ({
  key: event.key,
  code: event.code,
  ctrlKey: event.ctrlKey,
  metaKey: event.metaKey,
  altKey: event.altKey,
  shiftKey: event.shiftKey,
  altGraph: event.getModifierState('AltGraph'),
})

/** Whether a binding is meant, counting the first half of a sequence such as `g s`. */
function isMeant(binding: KeyBinding, press: KeyPress): boolean {
  return binding.keys.split(', ').some(keys => {
    const [first = '', second] = keys.split(' ')
    if (second === undefined) return prefix.step === '' && matchesKey(first, press, isMac)
    return prefix.step === first && matchesKey(second, press, isMac)
  })
}

function allowed(binding: KeyBinding, inText: boolean): boolean {
  if (inText && !binding.inFields) return false
  return usePreferences.getState().letterKeys || !binding.keys.split(', ').every(isLetter)
}

function startsSequence(press: KeyPress, bindings: readonly KeyBinding[]): string {
  for (const binding of bindings) {
    for (const keys of binding.keys.split(', ')) {
      const [first = '', second] = keys.split(' ')
      if (second !== undefined && matchesKey(first, press, isMac)) return first
    }
  }
  return ''
}

/** Gives a key to the innermost binding that wants it. Inside a modal dialog only the dialog's own keys act. */
function handle(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return
  const target = event.target instanceof Element ? event.target : null
  const inText = takesText(target)
  if (document.querySelector('dialog:modal')) return
  if (Date.now() > prefix.until) prefix = { step: '', until: 0 }
  const press = pressOf(event)
  const bindings = [...useKeyScopes.getState().scopes]
    .reverse()
    .flatMap(scope => scope.bindings)
    .filter(binding => allowed(binding, inText))
  const found = bindings.filter(binding => isMeant(binding, press))
  const started = prefix.step === '' ? startsSequence(press, bindings) : ''
  prefix = started === '' ? { step: '', until: 0 } : { step: started, until: Date.now() + PAUSE }
  for (const binding of found) {
    if (binding.run(event) === false) continue
    event.preventDefault()
    return
  }
}

/** Starts listening. Call once. */
export function startKeys(): () => void {
  window.addEventListener('keydown', handle)
  return () => window.removeEventListener('keydown', handle)
}
