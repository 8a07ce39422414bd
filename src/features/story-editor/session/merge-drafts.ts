import { headEntries } from '#domain/front-matter/head-entries.ts'
import { joinSource, type SplitSource, splitSource } from '#domain/front-matter/split-source.ts'
import { mergeLines } from '#domain/story/merge-lines.ts'
import { entryOf, restoreField } from '../form/edit-field.ts'

/**
 * Brings two versions of a file together where they do not meet: the head key by key, the body line by line. Null when both
 * changed the same key, the same lines, or the fences differently; then a person has to choose.
 */
export function mergeDrafts(base: string, mine: string, theirs: string): string | null {
  if (mine === theirs || mine === base) return theirs
  if (theirs === base) return mine
  const [from, my, their] = [splitSource(base), splitSource(mine), splitSource(theirs)]
  const body = one(from.body, my.body, their.body) ?? mergeLines(from.body, my.body, their.body)
  const frame = one(fences(from), fences(my), fences(their))
  if (body === null || frame === null) return null
  const head = one(from.head, my.head, their.head) ?? mergeHeads(from, my, their)
  if (head === null) return null
  return joinSource({ ...(frame === fences(my) ? my : their), head, body })
}

const fences = (source: SplitSource) => JSON.stringify([source.bom, source.open, source.close, source.format])
const one = (base: string, mine: string, theirs: string) => (mine === base || mine === theirs ? theirs : theirs === base ? mine : null)

function mergeHeads(base: SplitSource, mine: SplitSource, theirs: SplitSource): string | null {
  const heads = [base, mine, theirs]
  if (heads.some(head => headEntries(head).problem !== null)) return null
  const line = (source: SplitSource, key: string) => {
    const entry = entryOf(source, key)
    return entry ? source.head.slice(entry.lineFrom, entry.lineTo) : ''
  }
  const keys = [...new Set([...headEntries(base).entries, ...headEntries(mine).entries].map(entry => entry.key))]
  const changed = keys.filter(key => line(base, key) !== line(mine, key))
  if (changed.some(key => line(theirs, key) !== line(base, key) && line(theirs, key) !== line(mine, key))) return null
  const merged = changed.reduce((source, key) => restoreField(mine, source, key), theirs)
  const stands = changed.every(key => line(merged, key) === line(mine, key)) && headEntries(merged).problem === null
  // What is no key (comments, blank lines) and was changed by me is not in the merge: then it is not one.
  const rest = (source: SplitSource) => keys.reduce((head, key) => head.replace(line(source, key), ''), source.head)
  return stands && rest(mine) === rest(base) ? merged.head : null
}
