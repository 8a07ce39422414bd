import type { Caption, CaptionField } from '#contract/caption.ts'
import type { CaptionFinding } from '#contract/finding.ts'
import { changedPart } from '../changed-part.ts'
import { useTypedWord } from '../typed-words.ts'

interface FixWordsProps {
  readonly caption: Caption
  readonly fix: NonNullable<CaptionFinding['fix']>
}

const fields: readonly string[] = ['caption', 'alt', 'credit'] satisfies CaptionField[]

/** What a fix takes out and puts in, beside the words that stand there now, typed or saved. */
export function FixWords({ caption, fix }: FixWordsProps) {
  const field = fields.includes(fix.field) ? (fix.field as CaptionField) : null
  const typed = useTypedWord(caption.id, field ?? 'caption')
  const now = field === null ? '' : (typed?.text ?? (field === 'caption' ? caption.text : caption[field].text))
  // A fix is written without blanks at its ends; one that is about them has nothing else to show.
  if (fix.text.trim() === now) return null
  const part = changedPart(now, fix.text.trim())
  return (
    <p className="fix" dir="auto">
      {part.end > part.start && <del>{now.slice(part.start, part.end)}</del>} {part.text !== '' && <ins>{part.text}</ins>}
    </p>
  )
}
