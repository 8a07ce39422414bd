import type { CaptionFinding } from '#contract/finding.ts'
import styles from './review.module.css'

const order = { error: 0, warning: 1, hint: 2 } as const

interface FieldMarksProps {
  readonly text: string
  readonly findings: readonly CaptionFinding[]
  /** The face of the field. */
  readonly face: 'read' | undefined
}

/**
 * Lines under what findings are about. A field cannot hold them, so that they lie behind it: the same words in the same face, not to be
 * seen themselves.
 */
export function FieldMarks({ text, findings, face }: FieldMarksProps) {
  const marks = findings
    .flatMap(({ level, span }) => (span && span.end <= text.length ? [{ level, ...span }] : []))
    .sort((one, other) => one.start - other.start || order[one.level] - order[other.level])
  // An error that is about no one piece is about all of it; the pieces come first.
  if (marks.length === 0 && text !== '' && findings.some(({ level, span }) => level === 'error' && !span))
    marks.push({ level: 'error', start: 0, end: text.length })
  let at = 0
  const pieces: { text: string; level: string }[] = []
  for (const mark of marks) {
    if (mark.start < at) continue
    pieces.push({ text: text.slice(at, mark.start), level: '' }, { text: text.slice(mark.start, mark.end), level: mark.level })
    at = mark.end
  }
  if (pieces.length === 0) return null
  pieces.push({ text: text.slice(at), level: '' })
  return (
    <div className={['input', face, styles.marks].filter(Boolean).join(' ')} aria-hidden="true" dir="auto">
      {pieces.map((piece, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text have no other name
        <span key={index} className={piece.level ? `u-${piece.level}` : undefined}>
          {piece.text}
        </span>
      ))}
    </div>
  )
}
