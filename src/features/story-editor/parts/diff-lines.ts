import type { Publication } from '#contract/story.ts'
import type { LineDiff } from '#domain/story/line-diff.ts'

type Hunk = Publication['diff']['hunks'][number]

/** How many lines of a file stand, of how many. */
export function standing(hunks: readonly Hunk[]): { readonly stand: number; readonly of: number } {
  let stand = 0
  let added = 0
  for (const hunk of hunks) {
    if (hunk.type === 'stands') stand += hunk.lines
    else if (hunk.type === 'added') added += 1
  }
  return { stand, of: stand + added }
}

/** A diff made here in the shape in which the desk sends one. */
export function wireDiff({ hunks, ...counts }: LineDiff): Publication['diff'] {
  return { hunks: hunks.map(hunk => (hunk.type === 'stands' ? hunk : { ...hunk, parts: [...hunk.parts] })), ...counts }
}
