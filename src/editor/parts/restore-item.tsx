import type { Editor } from '@tiptap/core'
import { useState } from 'react'
import { MenuItem } from '#ui/menu.tsx'
import { liveOf, restoreAt } from '../plugins/change-bars.ts'
import { compareToLive } from '../plugins/compare-to-live.ts'

/** Why the block with the caret cannot be restored now; undefined when it can, null when there is no live body at all. */
function whyNot({ state }: Editor): string | null | undefined {
  const live = liveOf(state)
  if (!live) return null
  const at = state.selection.$from.index(0)
  const block = compareToLive(state.doc, live).find(one => one.at === at)
  if (!block) return 'As live'
  return block.was === null ? 'No one live block' : undefined
}

/** What a click on a change bar does, for who has no mouse. */
export function RestoreItem({ editor }: { readonly editor: Editor }) {
  const [reason] = useState(() => whyNot(editor))
  if (reason === null) return null
  return (
    <>
      <hr />
      <MenuItem
        keys={reason === undefined ? 'F9' : undefined}
        disabledReason={reason}
        onSelect={() => restoreAt(editor, editor.state.selection.from)}
      >
        Restore what is live
      </MenuItem>
    </>
  )
}
