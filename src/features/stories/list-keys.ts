import type { RefObject } from 'react'
import type { StoryRow } from '#contract/story.ts'
import type { KeyBinding } from '#ui/key-registry.ts'
import { selectAll, selectTo, toggleRow } from './list-selecting.ts'
import { placeOf, setPlace } from './list-store.ts'
import { isEmpty } from './selection.ts'
import type { StoryList } from './use-story-list.ts'
import { words } from './words.ts'

export interface ListKeysContext {
  readonly list: StoryList
  readonly grid: RefObject<HTMLDivElement | null>
  readonly moveTo: (index: number) => void
  readonly rowElement: (index: number) => HTMLElement | null
  readonly pageSize: () => number
  readonly firstShown: () => number
  readonly onOpen: (row: StoryRow) => void
  readonly onPublish: (row: StoryRow) => void
  readonly onFeature: (row: StoryRow) => void
  readonly onDuplicate: (row: StoryRow) => void
  readonly onHistory: (row: StoryRow) => void
  readonly onSpike: (row: StoryRow) => void
  readonly onMenu: (index: number, row: StoryRow, anchor: Element) => void
  /** The same to all that are selected. */
  readonly onMany: (action: 'feature' | 'publish' | 'spike') => void
}

const controlOf = (event: KeyboardEvent) => (event.target instanceof Element ? event.target.closest('a, button, [role="menu"]') : null)

/** The keys that move in the list. Arrows and the like belong to a control that has the focus elsewhere; letters belong to the list. */
export function movingKeys(context: ListKeysContext): KeyBinding[] {
  const { list, grid, moveTo, pageSize, firstShown } = context
  const at = () => placeOf(list.key).cursor
  const elsewhere = (event: KeyboardEvent) => {
    const control = controlOf(event)
    return event.key.length > 1 && control !== null && !grid.current?.contains(control)
  }
  const goTo = (index: () => number) => (event: KeyboardEvent) => {
    if (elsewhere(event)) return false
    setPlace(list.key, { anchor: null })
    moveTo(index())
    return true
  }
  const go = (step: () => number) =>
    goTo(() => {
      const from = at()
      return from === null ? firstShown() : from + step()
    })
  const extend = (step: number) => (event: KeyboardEvent) => {
    const from = at()
    if (elsewhere(event) || from === null) return false
    const to = Math.max(0, Math.min(list.total - 1, from + step))
    void selectTo(list, to)
    moveTo(to)
    return true
  }
  return [
    { keys: 'j, ArrowDown', label: 'Next story', hint: 'move', hintKeys: 'j k', run: go(() => 1) },
    { keys: 'k, ArrowUp', label: 'Previous story', run: go(() => -1) },
    { keys: 'Home', label: 'First story', run: goTo(() => 0) },
    { keys: 'End', label: 'Last story', run: goTo(() => list.total - 1) },
    { keys: 'PageDown', label: 'A screen further', run: go(pageSize) },
    { keys: 'PageUp', label: 'A screen back', run: go(() => -pageSize()) },
    { keys: 'Shift+J, Shift+ArrowDown', label: 'Select the next story too', run: extend(1) },
    { keys: 'Shift+K, Shift+ArrowUp', label: 'Select the previous story too', run: extend(-1) },
  ]
}

/** The keys that do something with the row of the cursor, or with all that are selected. */
export function rowKeys(context: ListKeysContext): KeyBinding[] {
  const { list, rowElement, onMany } = context
  const cursor = () => placeOf(list.key).cursor
  const row = () => list.rowAt(cursor() ?? -1)
  const withRow = (act: (row: StoryRow) => void) => (event: KeyboardEvent) => {
    const found = row()
    if (!found || (event.key.length > 1 && controlOf(event))) return false
    act(found)
    return true
  }
  const withMany = (action: 'feature' | 'publish' | 'spike', act: (row: StoryRow) => void) => (event: KeyboardEvent) =>
    isEmpty(placeOf(list.key).selection) ? withRow(act)(event) : onMany(action)
  const menu = () => {
    const found = row()
    const element = rowElement(cursor() ?? -1)
    if (!found || !element || document.activeElement !== element) return false
    context.onMenu(cursor() ?? 0, found, element)
    return true
  }
  return [
    { keys: 'Enter', label: 'Open', hint: 'open', run: withRow(context.onOpen) },
    { keys: 'x', label: 'Select', hint: 'select', run: withRow(found => toggleRow(list, cursor() ?? 0, found.id)) },
    { keys: 'Mod+a', label: 'Select all that match', run: () => selectAll(list) },
    { keys: 's', label: 'Featured', hint: 'feature', run: withMany('feature', context.onFeature) },
    { keys: 'p', label: words.menu.publish, run: withMany('publish', context.onPublish) },
    { keys: 'd', label: words.menu.duplicate, run: withRow(context.onDuplicate) },
    { keys: 'h', label: words.menu.history, run: withRow(context.onHistory) },
    { keys: 'Backspace', label: words.menu.spike, run: withMany('spike', context.onSpike) },
    { keys: 'ContextMenu, Shift+F10', label: words.menu.more, run: menu },
  ]
}
