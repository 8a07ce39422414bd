import { useFindings } from '#editor/checks/findings-store.ts'
import { markClass, marksIn, piecesOf, type StoryFinding } from '#editor/checks/story-findings.ts'
import { levelWords } from '#editor/checks/words.ts'

interface HeadMarksProps {
  readonly id: string
  readonly found: readonly StoryFinding[]
  readonly text: string
  /** The face of the field that it lies over. */
  readonly className: string | undefined
}

/** The lines under the words of a field at the head of the galley, and what they mean in words that belong to the field. */
export function HeadMarks({ id, found, text, className }: HeadMarksProps) {
  const active = useFindings(state => state.active)
  const marks = marksIn(found, text)
  if (found.length === 0) return null
  return (
    <>
      {marks.length > 0 && (
        <div className={`field-marks ${className}`} dir="auto" aria-hidden="true">
          {piecesOf(text, marks).map(piece => (
            <span key={piece.start} className={markClass(piece.marks, active)}>
              {piece.text}
            </span>
          ))}
        </div>
      )}
      <span id={id} className="vh">
        {found.map(({ finding }) => `${levelWords[finding.level]}: ${finding.message}`).join(' ')}
      </span>
    </>
  )
}
