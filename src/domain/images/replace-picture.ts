/** Exchanges one picture's address for another wherever a file writes it, and touches nothing else; a longer address that begins like it stays. */
export function replacePicture(text: string, old: string, fresh: string): string {
  const escaped = old.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return text.replaceAll(new RegExp(`(?<![\\w/.~%+-])${escaped}(?![\\w/?&=%#~+-]|\\.\\w)`, 'g'), () => fresh)
}
