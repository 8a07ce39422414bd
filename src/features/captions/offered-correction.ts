import type { Caption } from '#contract/caption.ts'
import type { CaptionFinding } from '#contract/finding.ts'
import { changedPart } from './changed-part.ts'

/** What is to be corrected, as far as one can tell: the words that are selected, those of the fix, else the whole caption. */
export function offer(caption: Caption, finding: CaptionFinding | null): { find: string; replace: string } {
  const selected = getSelection()?.toString().trim() ?? ''
  if (selected.length > 1) return { find: selected, replace: '' }
  const field = finding?.fix?.field
  if (!finding?.fix || (field !== 'caption' && field !== 'alt' && field !== 'credit')) return { find: caption.text, replace: caption.text }
  const now = field === 'caption' ? caption.text : caption[field].text
  const { start, end, text } = changedPart(now, finding.fix.text.trim())
  return end > start && text !== '' ? { find: now.slice(start, end), replace: text } : { find: caption.text, replace: caption.text }
}
