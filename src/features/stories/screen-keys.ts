import type { KeyBinding } from '#ui/key-registry.ts'
import { filtersOn, type ListSearch, withFilter } from './list-search.ts'
import { clearSelection } from './list-selecting.ts'
import type { StoryList } from './use-story-list.ts'
import { stepView } from './view-order.ts'
import { words } from './words.ts'

interface ScreenKeysContext {
  readonly list: StoryList
  readonly search: ListSearch
  readonly onSearch: (search: ListSearch) => void
  readonly onFindHere: () => void
  readonly onNew: () => void
}

/** The keys of the stories screen, also while its list is empty. */
export function screenKeys({ list, search, onSearch, onFindHere, onNew }: ScreenKeysContext): KeyBinding[] {
  const stepOut = () => {
    if (clearSelection(list)) return true
    if (search.q && list.total === 0 && filtersOn(search) > 0) onSearch({ q: search.q })
    else if (search.q) onSearch(withFilter(search, 'q', ''))
    else return false
    return true
  }
  return [
    { keys: '/', label: words.search, hint: 'search', run: onFindHere },
    { keys: 'n', label: words.newStory, run: onNew },
    { keys: '[', label: 'Previous view', run: () => onSearch(stepView(search, -1)) },
    { keys: ']', label: 'Next view', run: () => onSearch(stepView(search, 1)) },
    { keys: 'Escape', label: 'One step out: selection, search', run: stepOut },
  ]
}
