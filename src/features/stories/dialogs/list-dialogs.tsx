import type { ListDialog } from '../list-store.ts'
import { CategoryDialog } from './category-dialog.tsx'
import { KillDialog } from './kill-dialog.tsx'
import { PublishManyDialog } from './publish-many-dialog.tsx'
import { SpikeManyDialog } from './spike-many-dialog.tsx'

interface ListDialogsProps {
  readonly dialog: ListDialog
  readonly count: number
  readonly ids: readonly number[]
  readonly onClose: () => void
  readonly onKill: (id: number, headline: string, reason: string) => Promise<boolean>
  readonly onSpikeMany: () => Promise<boolean>
  readonly onPublishMany: () => Promise<boolean>
  readonly onCategory: (category: string, add: boolean) => Promise<boolean>
}

/** Whatever is open over the list. Loaded when it is first asked for. */
export function ListDialogs({ dialog, count, ids, onClose, ...on }: ListDialogsProps) {
  switch (dialog.kind) {
    case 'kill':
      return <KillDialog headline={dialog.headline} onClose={onClose} onKill={reason => on.onKill(dialog.id, dialog.headline, reason)} />
    case 'spike-many':
      return <SpikeManyDialog count={count} onClose={onClose} onSpike={on.onSpikeMany} />
    case 'publish-many':
      return <PublishManyDialog ids={ids} onClose={onClose} onPublish={on.onPublishMany} />
    case 'category':
      return <CategoryDialog add={dialog.add} count={count} onClose={onClose} onChoose={name => on.onCategory(name, dialog.add)} />
  }
}
