const PIECES = /[\p{L}\p{N}\p{M}'’]+|[^\p{L}\p{N}\p{M}'’]/gu

/** The part of a text that another one has otherwise, in whole words: where it begins and ends, and what stands there in the other. */
export function changedPart(from: string, to: string): { readonly start: number; readonly end: number; readonly text: string } {
  const [old, fresh] = [from.match(PIECES) ?? [], to.match(PIECES) ?? []]
  const most = Math.min(old.length, fresh.length)
  let first = 0
  while (first < most && old[first] === fresh[first]) first += 1
  let last = 0
  while (last < most - first && old[old.length - 1 - last] === fresh[fresh.length - 1 - last]) last += 1
  const length = (pieces: readonly string[]) => pieces.join('').length
  const start = length(old.slice(0, first))
  const tail = length(old.slice(old.length - last))
  return { start, end: from.length - tail, text: to.slice(start, to.length - tail) }
}
