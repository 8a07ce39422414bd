import { useMemo } from 'react'
import { type DiffRow, diffRows, type ShownPart } from '#domain/story/diff-rows.ts'
import type { DiffHunk } from '#domain/story/line-diff.ts'
import styles from './diff.module.css'

const words = {
  linesStand: (lines: number) => (lines === 1 ? '1 line stands' : `${lines.toLocaleString('en-GB')} lines stand`),
  noEnd: 'no line end',
}

interface DiffViewProps {
  readonly hunks: readonly DiffHunk[]
  readonly label: string
  /** Only what changed: of the lines that stand nothing is said. */
  readonly changedOnly?: boolean
}

/** A line diff to the byte: changed lines whole, lines that stand folded and counted. */
export function DiffView({ hunks, label, changedOnly = false }: DiffViewProps) {
  const rows = useMemo(() => diffRows(hunks), [hunks])
  return (
    <section className={`diff ${styles.diff}`} dir="ltr" aria-label={label}>
      {rows.map(row =>
        row.type !== 'stands' ? (
          <DiffLine key={row.key} row={row} />
        ) : (
          !changedOnly && (
            <div key={row.key} className={styles.fold}>
              <span className="stands">{words.linesStand(row.lines)}</span>
            </div>
          )
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
        {row.open && <span className="ws"> ({words.noEnd})</span>}
      </span>
    </div>
  )
}

function Marked({ part, added }: { readonly part: ShownPart; readonly added: boolean }) {
  const text = part.ending ? <span className="ws">{part.text}</span> : part.text
  if (!part.changed) return text
  return added ? <ins>{text}</ins> : <del>{text}</del>
}
