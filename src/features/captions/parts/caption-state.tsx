import type { CaptionRow } from '#contract/caption.ts'
import { CircleAlert, Info, StateGlyph, TriangleAlert } from '#ui/icon.tsx'
import { timeWords } from '#ui/time-words.ts'
import { words } from '../words.ts'

/** Where a caption stands: a sign, a word, and what to know of it. */
export function CaptionState({ row, me }: { readonly row: CaptionRow; readonly me: string }) {
  if (row.state === 'review' && row.kind === 'loose') return <span className="st review">{words.state.loose}</span>
  const by = row.decidedBy === me || row.decidedBy === '' ? words.state.you : row.decidedBy
  const time = row.decidedAt ? timeWords(new Date(row.decidedAt), new Date()) : ''
  const text = {
    review: words.state.review,
    lapsed: words.state.lapsed(row.causes),
    returned: words.state.returned(row.reason),
    signed: words.state.signed(by, time),
    text: words.state.text,
  }[row.state]
  return (
    <span className={`st ${row.state}`} title={text}>
      {row.state !== 'text' && <StateGlyph state={row.state} />}
      <span className="cut">{text}</span>
    </span>
  )
}

/** How many findings of each level; a sign and a figure, and in words for who cannot see them. */
export function LevelCounts({ counts }: { readonly counts: CaptionRow['counts'] }) {
  if (counts.errors + counts.warnings + counts.hints === 0) return null
  return (
    <span className="cnts" role="img" aria-label={words.levels(counts)}>
      {counts.errors > 0 && (
        <span className="cnt e">
          <CircleAlert />
          {counts.errors}
        </span>
      )}
      {counts.warnings > 0 && (
        <span className="cnt w">
          <TriangleAlert />
          {counts.warnings}
        </span>
      )}
      {counts.hints > 0 && (
        <span className="cnt h">
          <Info />
          {counts.hints}
        </span>
      )}
    </span>
  )
}
