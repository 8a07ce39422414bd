import type { FeatureMany } from '#contract/featured.ts'
import type { Act } from '#contract/story.ts'
import { FeatureDialog } from './feature-dialog.tsx'
import { featureWords } from './feature-words.ts'
import { useFeatureRun } from './use-feature-run.ts'

interface FeatureManyDialogProps {
  readonly change: Extract<FeatureMany, { which: 'ids' | 'filter' }>
  readonly count: number
  readonly onClose: () => void
  readonly onDone: (act: Act) => void
}

/** More stories than anybody has looked at: said first, then written with a way to stop it. */
export function FeatureManyDialog({ change, count, onClose, onDone }: FeatureManyDialogProps) {
  const run = useFeatureRun(change, onDone)
  return <FeatureDialog title={featureWords.title(change.featured, count)} featured={change.featured} run={run} onClose={onClose} />
}
