import { IconButton } from '#ui/button.tsx'
import { Code, Copy, Ellipsis, FileText, History, Link2, PanelRight, Search, StateGlyph, Trash2, Undo2 } from '#ui/icon.tsx'
import { Menu, MenuItem } from '#ui/menu.tsx'
import { phone, useMedia } from '#ui/use-media.ts'
import { useSessionState } from '../session/use-story-session.ts'
import { words } from '../words.ts'

export interface MenuChoices {
  readonly mode: 'write' | 'source'
  readonly panelOpen: boolean
  readonly onMode: () => void
  readonly onPanel: () => void
  readonly onChanges: () => void
  readonly onHistory: () => void
  readonly onDuplicate: () => void
  readonly onRevert: () => void
  readonly onUnpublish: () => void
  readonly onSpike: () => void
  readonly onPutBack: () => void
  readonly onLink: () => void
  readonly onFind: () => unknown
}

/** What is done more seldom with a story. */
export function StoryMenu(choices: MenuChoices) {
  const live = useSessionState(state => state.story.live !== null)
  const spiked = useSessionState(state => state.story.spiked)
  const changed = useSessionState(state => state.story.status === 'changed')
  const onPhone = useMedia(phone)
  const { menu } = words
  return (
    <Menu
      label={words.more}
      align="end"
      trigger={({ ref, ...rest }) => (
        <IconButton ref={ref} label={words.more} {...rest}>
          <Ellipsis />
        </IconButton>
      )}
    >
      {onPhone && (
        <MenuItem icon={<PanelRight />} onSelect={choices.onPanel}>
          {menu.panel}
        </MenuItem>
      )}
      {onPhone && (
        <MenuItem icon={<Code />} onSelect={choices.onMode}>
          {choices.mode === 'write' ? menu.source : menu.write}
        </MenuItem>
      )}
      {choices.mode === 'write' && (
        <MenuItem icon={<Search />} keys="Mod+Shift+f" onSelect={() => void choices.onFind()}>
          {menu.find}
        </MenuItem>
      )}
      <MenuItem icon={<StateGlyph state="changed" />} disabledReason={live ? undefined : menu.notLive} onSelect={choices.onChanges}>
        {menu.changes}
      </MenuItem>
      <MenuItem icon={<History />} onSelect={choices.onHistory}>
        {menu.history}
      </MenuItem>
      <MenuItem icon={<Link2 />} onSelect={choices.onLink}>
        {menu.link}
      </MenuItem>
      <MenuItem icon={<Copy />} onSelect={choices.onDuplicate}>
        {menu.duplicate}
      </MenuItem>
      <hr />
      <MenuItem icon={<Undo2 />} disabledReason={!live ? menu.notLive : changed ? undefined : menu.stands} onSelect={choices.onRevert}>
        {menu.revert}
      </MenuItem>
      <MenuItem icon={<FileText />} disabledReason={live ? undefined : menu.notLive} onSelect={choices.onUnpublish}>
        {menu.unpublish}
      </MenuItem>
      {spiked ? (
        <MenuItem icon={<Undo2 />} onSelect={choices.onPutBack}>
          {menu.putBack}
        </MenuItem>
      ) : (
        <MenuItem icon={<Trash2 />} danger onSelect={choices.onSpike}>
          {live ? menu.kill : menu.spike}
        </MenuItem>
      )}
    </Menu>
  )
}
