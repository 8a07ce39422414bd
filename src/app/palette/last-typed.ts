const KEPT = 10_000
let last = { text: '', at: 0 }

/** Keeps what was typed when somebody left without doing anything. */
export function rememberTyped(text: string): void {
  last = { text, at: Date.now() }
}

/** What was typed, for ten seconds after Esc: an Esc too many loses nothing. */
export function recallTyped(): string {
  return Date.now() - last.at < KEPT ? last.text : ''
}
