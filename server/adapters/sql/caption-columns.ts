import type { Selectable } from 'kysely'
import type { LapseCause, Review, SignedParts } from '#domain/captions/sign-off.ts'
import { storyId } from '#domain/story/story.ts'
import type { FoundCaption, StoredCaption } from '../../ports/caption-rows.ts'
import { folded } from './picture-columns.ts'
import type { Schema } from './schema.ts'

/**
 * Stands for the date of a story that has none: behind every date, since nobody can say that it is old. In figures, which every engine
 * and every language sorts alike.
 */
export const NO_DATE = '9999'

type Row = Selectable<Schema['captions']>

/** What is searched: the words of the caption on the first line, the headline of its story on the second. */
export const searchedWords = (found: FoundCaption, headline: string): string =>
  [[found.text, found.alt.text, found.credit.text].join(' '), headline].map(text => folded(text).replaceAll('\n', ' ')).join('\n')

/** The columns that say what was found; findings that somebody let stand are not counted. */
export function foundColumns(found: FoundCaption, place: number, stood: ReadonlySet<string>) {
  const { kind, line, text, src, file, parts, kept, ...rest } = found
  const open = found.findings.filter(({ finding }) => !stood.has(finding))
  const count = (level: string) => open.filter(one => one.level === level).length
  return {
    place,
    kind,
    line,
    text,
    src,
    file,
    found: JSON.stringify(rest),
    parts: JSON.stringify(parts),
    errors: count('error'),
    warnings: count('warning'),
    hints: count('hint'),
    rules: open.length === 0 ? '' : ` ${[...new Set(open.map(({ rule }) => rule))].join(' ')} `,
  }
}

export const reviewColumns = ({ state, causes, seen }: Review) => ({
  state,
  causes: causes.join(' '),
  seen: seen && JSON.stringify(seen),
})

export const toReview = (row: Pick<Row, 'state' | 'causes' | 'seen'>): Review => ({
  state: row.state as Review['state'],
  causes: row.causes === '' ? [] : (row.causes.split(' ') as LapseCause[]),
  seen: row.seen === null ? null : (JSON.parse(row.seen) as SignedParts),
})

export const toCaption = (row: Row): StoredCaption => ({
  ...(JSON.parse(row.found) as Omit<FoundCaption, 'kind' | 'line' | 'text' | 'src' | 'file' | 'parts' | 'kept'>),
  id: row.id,
  story: storyId(row.story_id),
  place: row.place,
  kind: row.kind as StoredCaption['kind'],
  line: row.line,
  text: row.text,
  src: row.src,
  file: row.file,
  parts: JSON.parse(row.parts) as SignedParts,
  kept: row.kept === 1,
  review: toReview(row),
  reason: row.reason,
  decidedBy: row.decided_by,
  decidedAt: row.decided_at,
})
