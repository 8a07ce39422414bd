/**
 * A value as a list of words: a single text is a list of one, nothing is an empty list.
 * `byBlanks`: a text is a list of words parted by blanks, as Jekyll reads `categories` and `tags` (https://jekyllrb.com/docs/posts/#categories).
 */
export function asList(value: unknown, byBlanks = false): string[] {
  if (value === null || value === undefined || value === '') return []
  if (Array.isArray(value)) return value.map(itemText)
  return byBlanks ? String(value).split(/\s+/).filter(Boolean) : [String(value)]
}

/** An item of a list as text. TOML's parser makes maps that cannot say what they are; these are what JSON calls them. */
export function itemText(item: unknown): string {
  const isMap = typeof item === 'object' && item !== null && (Object.getPrototypeOf(item) ?? Object.prototype) === Object.prototype
  return isMap ? JSON.stringify(item, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value)) : String(item)
}
