import { announce, toast } from '#ui/toast.tsx'
import { useKeys } from '#ui/use-keys.ts'
import { isSaved } from '../session/saving.ts'
import { savingWords } from '../session/saving-words.ts'
import { useOpenStory } from '../session/use-story-session.ts'
import { words } from '../words.ts'

interface StoryKeys {
  readonly onPublish: () => void
  readonly onPanel: () => void
  readonly onFind: () => unknown
}

/** The keys of the story screen. The canvas has those of the text itself. */
export function useStoryKeys({ onPublish, onPanel, onFind }: StoryKeys): void {
  const { session, journal } = useOpenStory()
  const save = async () => {
    await session.flush()
    const { saving, savedAt } = session.state
    if (isSaved(saving)) return toast({ message: words.savedAnswer(savedAt ?? Date.now()) })
    const { strong, rest } = savingWords(saving, Date.now(), journal.works)
    announce([strong, rest].filter(Boolean).join(' '))
  }
  useKeys('Story', [
    { keys: 'Mod+Enter', label: 'Publish…', hint: 'publish', inFields: true, run: onPublish },
    { keys: 'Mod+\\', label: 'Story panel and back', hint: 'panel', inFields: true, run: onPanel },
    { keys: 'Mod+s', label: 'Save now', inFields: true, run: () => void save() },
    { keys: 'Mod+Shift+f', label: 'Find and replace', inFields: true, run: onFind },
    // The text answers this one itself; it stands here for the list of keys.
    { keys: 'F9', label: words.restoreBlock, run: () => false },
  ])
}
