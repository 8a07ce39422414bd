import { useMemo } from 'react'
import type { Publication } from '#contract/story.ts'
import { publishWords, words } from '../words.ts'
import styles from './diff.module.css'
import { type DiffRow, diffRows, type ShownPart } from './diff-lines.ts'

type Hunk = Publication['diff']['hunks'][number]

/** A line diff to the byte: changed lines whole, lines that stand folded and counted. */
export function DiffView({ hunks, label }: { readonly hunks: readonly Hunk[]; readonly label: string }) {
  const rows = useMemo(() => diffRows(hunks), [hunks])
  return (
    <section className={`diff ${styles.diff}`} dir="ltr" aria-label={label}>
      {rows.map(row =>
        row.type === 'stands' ? (
          <div key={row.key} className={styles.fold}>
            <span className="stands">{words.linesStand(row.lines)}</span>
          </div>
        ) : (
          <DiffLine key={row.key} row={row} />
        ),
      )}
    </section>
  )
}

function DiffLine({ row }: { readonly row: Exclude<DiffRow, { type: 'stands' }> }) {
  const added = row.type === 'added'
  return (
    <div className={added ? 'a' : 'd'}>
      <span>{row.line}</span>
      <span>{added ? '+' : '−'}</span>
      <span className="t">
        {row.parts.map(part => (
          <Marked key={part.key} part={part} added={added} />
        ))}
        {row.open && <span className="ws"> ({publishWords.noEnd})</span>}
      </span>
    </div>
  )
}

function Marked({ part, added }: { readonly part: ShownPart; readonly added: boolean }) {
  const text = part.ending ? <span className="ws">{part.text}</span> : part.text
  if (!part.changed) return text
  return added ? <ins>{text}</ins> : <del>{text}</del>
}
