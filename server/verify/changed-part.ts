/** What is left of two texts once their common start and end are taken away. */
export function changedPart(before: string, after: string): [string, string] {
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before[start] === after[start]) start++
  let end = 0
  while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++
  return [before.slice(start, before.length - end), after.slice(start, after.length - end)]
}
