/**
 * A value as a list of words: a single text is a list of one, nothing is an empty list.
 * `byBlanks`: a text is a list of words parted by blanks, as Jekyll reads `categories` and `tags` (https://jekyllrb.com/docs/posts/#categories).
 */
export function asList(value: unknown, byBlanks = false): string[] {
  if (value === null || value === undefined || value === '') return []
  if (Array.isArray(value)) return value.map(String)
  return byBlanks ? String(value).split(/\s+/).filter(Boolean) : [String(value)]
}
