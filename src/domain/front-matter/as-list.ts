/** A value as a list of words: a single word is a list of one, nothing is an empty list. */
export const asList = (value: unknown): string[] =>
  value === null || value === undefined || value === '' ? [] : Array.isArray(value) ? value.map(String) : [String(value)]
