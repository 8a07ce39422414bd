import { diffArrays } from 'diff'
import { linesOf } from './line-diff.ts'

/** Lines `from` up to `to` of the base that one side replaced. */
interface Change {
  readonly from: number
  readonly to: number
  readonly lines: readonly string[]
}

/** Brings two edits of one text together line by line; null where they meet, or stand so close that they speak of the same lines. */
export function mergeLines(base: string, mine: string, theirs: string): string | null {
  const from = linesOf(base)
  const my = changesOf(from, linesOf(mine))
  const their = changesOf(from, linesOf(theirs))
  const fresh = their.filter(change => !my.some(other => sameChange(change, other)))
  if (fresh.some(change => my.some(other => change.from <= other.to && other.from <= change.to))) return null
  const out: string[] = []
  let at = 0
  for (const change of [...my, ...fresh].sort((one, other) => one.from - other.from)) {
    out.push(...from.slice(at, change.from), ...change.lines)
    at = change.to
  }
  return [...out, ...from.slice(at)].join('')
}

function changesOf(base: readonly string[], side: readonly string[]): Change[] {
  const out: Change[] = []
  let at = 0
  let open: { from: number; to: number; lines: string[] } | null = null
  for (const part of diffArrays([...base], [...side])) {
    if (!part.added && !part.removed) {
      if (open) out.push(open)
      open = null
      at += part.value.length
      continue
    }
    open ??= { from: at, to: at, lines: [] }
    if (part.added) open.lines.push(...part.value)
    else {
      at += part.value.length
      open.to = at
    }
  }
  if (open) out.push(open)
  return out
}

const sameChange = (one: Change, other: Change) =>
  one.from === other.from && one.to === other.to && one.lines.join('') === other.lines.join('')
