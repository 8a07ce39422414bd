import { useNavigate } from '@tanstack/react-router'
import { redoLast, undoLast } from '#ui/undo.ts'
import { useKeys } from '#ui/use-keys.ts'
import { openPanel } from './panel-store.ts'

/** The keys that act on every screen. */
export function useDeskKeys(): void {
  const navigate = useNavigate()
  useKeys(
    'Everywhere',
    [
      { keys: 'Mod+k', label: 'Find a story or do something', inFields: true, run: () => openPanel('palette') },
      { keys: '?', label: 'Keys of this screen', run: () => openPanel('keys') },
      { keys: 'g s', label: 'Go to the stories', run: () => void navigate({ to: '/' }) },
      { keys: 'g c', label: 'Go to the captions', run: () => void navigate({ to: '/captions' }) },
      { keys: 'g f', label: 'Go to the front', run: () => void navigate({ to: '/front' }) },
      { keys: 'g p', label: 'Go to the pictures', run: () => void navigate({ to: '/pictures' }) },
      { keys: 'z', label: 'Undo the last action', run: () => void undoLast() },
      { keys: 'Shift+Z', label: 'Redo', run: () => void redoLast() },
      // Outside a field the browser would undo in the field that was edited last, wherever that is.
      { keys: 'Mod+z', label: 'The same, outside fields', run: () => void undoLast() },
      { keys: 'Mod+Shift+z', label: 'Redo, outside fields', run: () => void redoLast() },
    ],
    { outer: true },
  )
}
