/** The words of a search, folded as the index folds them: lower case, accents off, letters and digits only. */
export function searchTerms(query: string): string[] {
  return [...new Set(fold(query).match(/[\p{L}\p{N}]+/gu) ?? [])].slice(0, 12)
}

/** Lower case without accents; each character of the input stays one unit long where it can, so that places still fit. */
const fold = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()

/** A stretch of text with the places of the words that were found in it. */
export interface Found {
  readonly text: string
  readonly marks: [number, number][]
}

/** Marks every word that starts with a term; null when none does. */
export function markTerms(text: string, terms: readonly string[]): Found | null {
  const marks: [number, number][] = []
  for (const word of text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    const folded = fold(word[0])
    const term = terms.find(candidate => folded.startsWith(candidate))
    if (term) marks.push([word.index, word.index + (folded.length === word[0].length ? term.length : word[0].length)])
  }
  return marks.length > 0 ? { text, marks } : null
}

const WINDOW = 140

/** The first line of a body that has one of the words, cut to about a line of the list. */
export function hitLine(body: string, terms: readonly string[]): Found | null {
  for (const line of body.split('\n')) {
    const found = line.length > 2 ? markTerms(line.trim(), terms) : null
    const first = found?.marks[0]
    if (!found || !first) continue
    const from = first[0] > 60 ? line.trim().lastIndexOf(' ', first[0] - 40) + 1 : 0
    const cut = (from > 0 ? '…' : '') + found.text.slice(from, from + WINDOW)
    return markTerms(cut, terms) ?? { text: cut, marks: [] }
  }
  return null
}

/** Whether two words are one slip of the keys apart: a letter missing, added, changed, or two swapped (Damerau-Levenshtein 1). */
export function oneSlipApart(one: string, other: string): boolean {
  if (one === other || Math.abs(one.length - other.length) > 1) return false
  let start = 0
  while (start < one.length && one[start] === other[start]) start += 1
  const [a, b] = [one.slice(start), other.slice(start)]
  return a.slice(1) === b || a === b.slice(1) || a.slice(1) === b.slice(1) || (a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2))
}
