import { useEffect, useState } from 'react'
import type { TruthLine } from '#ui/truth.tsx'
import { savingWords } from '../session/saving-words.ts'
import { useOpenStory, useSessionState } from '../session/use-story-session.ts'

/** The truth about saving this story, in words that count the seconds where there are some to count. */
export function useTruthLine(): TruthLine {
  const { journal } = useOpenStory()
  const saving = useSessionState(state => state.saving)
  const disk = useSessionState(state => state.story.disk)
  const [now, setNow] = useState(Date.now)
  const counts = saving.state === 'retrying'
  useEffect(() => {
    setNow(Date.now())
    const timer = setInterval(() => setNow(Date.now()), counts ? 1000 : 60_000)
    return () => clearInterval(timer)
  }, [counts])
  if (saving.state === 'saved' && disk === 'changed') return { tone: 'disk', strong: 'Changed on disk' }
  return savingWords(saving, Math.max(now, 'since' in saving ? saving.since : 0), journal.works)
}
