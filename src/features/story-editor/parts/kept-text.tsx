import { useEffect, useState } from 'react'
import { useApi } from '#api/api-context.ts'
import { Button } from '#ui/button.tsx'
import { announce } from '#ui/toast.tsx'
import { putDraft } from '../session/desk-saves.ts'
import { deviceJournal } from '../session/device-journal.ts'
import type { JournalEntry } from '../session/journal.ts'
import { words } from '../words.ts'

/** The page that had the edits may still be going. */
const LOOK_AGAIN_MS = 1000

interface KeptTextProps {
  readonly site: string
  readonly storyId: number
  readonly onSaved: () => void
}

/** What this device has of a story that cannot be opened: to copy, or to keep as a draft. */
export function KeptText({ site, storyId, onSaved }: KeptTextProps) {
  const api = useApi()
  const [entry, setEntry] = useState<JournalEntry | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let here = true
    const look = async () => {
      const [newest] = await (await deviceJournal()).left(site, storyId)
      if (!here) return
      if (newest) setEntry(newest)
      else timer = setTimeout(look, LOOK_AGAIN_MS)
    }
    void look()
    return () => {
      here = false
      clearTimeout(timer)
    }
  }, [site, storyId])
  if (!entry) return null
  const keep = async () => {
    const outcome = await putDraft(api, storyId)({ unproven: [], ...entry }, entry.version)
    if (outcome.kind !== 'saved') return setProblem(words.kept.refused)
    await (await deviceJournal()).drop(entry)
    onSaved()
  }
  const copy = async () => {
    await navigator.clipboard.writeText(entry.text)
    announce(words.copied)
  }
  return (
    <section aria-label={words.kept.title}>
      <p>{words.kept.text}</p>
      <div className="row">
        <Button variant="primary" onClick={() => void keep()}>
          {words.kept.keep}
        </Button>
        <Button onClick={() => void copy()}>{words.kept.copy}</Button>
      </div>
      {problem && (
        <p className="note bad" role="alert">
          {problem}
        </p>
      )}
    </section>
  )
}
