import type { Act } from '#contract/story.ts'
import type { ListDialog } from '../list-store.ts'
import type { Many } from '../use-story-acts.ts'
import { CategoryDialog } from './category-dialog.tsx'
import { FeatureManyDialog } from './feature-many-dialog.tsx'
import { KillDialog } from './kill-dialog.tsx'
import { OnlyTheseDialog } from './only-these-dialog.tsx'
import { PublishManyDialog } from './publish-many-dialog.tsx'
import { SpikeManyDialog } from './spike-many-dialog.tsx'

interface ListDialogsProps {
  readonly dialog: ListDialog
  readonly count: number
  readonly ids: readonly number[]
  readonly many: Many
  readonly onClose: () => void
  readonly onKill: (id: number, headline: string, reason: string) => Promise<boolean>
  readonly onSpikeMany: () => Promise<boolean>
  readonly onPublishMany: () => Promise<boolean>
  readonly onCategory: (category: string, add: boolean) => Promise<boolean>
  readonly onFeatured: (act: Act, featured: boolean) => void
}

/** Whatever is open over the list. Loaded when it is first asked for. */
export function ListDialogs({ dialog, count, ids, many, onClose, ...on }: ListDialogsProps) {
  switch (dialog.kind) {
    case 'kill':
      return <KillDialog headline={dialog.headline} onClose={onClose} onKill={reason => on.onKill(dialog.id, dialog.headline, reason)} />
    case 'spike-many':
      return <SpikeManyDialog count={count} onClose={onClose} onSpike={on.onSpikeMany} />
    case 'publish-many':
      return <PublishManyDialog ids={ids} onClose={onClose} onPublish={on.onPublishMany} />
    case 'feature-many': {
      const { featured } = dialog
      const change =
        'ids' in many
          ? { which: 'ids' as const, ids: [...many.ids], featured }
          : { which: 'filter' as const, filter: many.filter, featured }
      return <FeatureManyDialog {...{ change, count, onClose }} onDone={act => on.onFeatured(act, featured)} />
    }
    case 'only-these':
      return <OnlyTheseDialog selected={'ids' in many ? many.ids : []} onClose={onClose} onDone={act => on.onFeatured(act, false)} />
    case 'category':
      return <CategoryDialog add={dialog.add} count={count} onClose={onClose} onChoose={name => on.onCategory(name, dialog.add)} />
  }
}
