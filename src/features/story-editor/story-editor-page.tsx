import { useRouter } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { OfflineError } from '#api/problem-error.ts'
import { Button } from '#ui/button.tsx'
import { KeptText } from './parts/kept-text.tsx'
import { StoryScreen } from './parts/story-screen.tsx'
import type { PicturePicker } from './pictures/use-picker.tsx'
import { OpenStoryContext, useStorySession } from './session/use-story-session.ts'
import styles from './story-editor.module.css'
import { words } from './words.ts'

/** The page of one story. */
export function StoryEditorPage({ storyId, picker }: { readonly storyId: number; readonly picker: PicturePicker }) {
  const { open, error, site, retry } = useStorySession(storyId)
  if (open) {
    return (
      <OpenStoryContext value={open}>
        <StoryScreen key={storyId} picker={picker} />
      </OpenStoryContext>
    )
  }
  return error ? <NotOpened error={error} storyId={storyId} site={site} onRetry={retry} /> : <Opening />
}

interface NotOpenedProps {
  readonly error: Error
  readonly storyId: number
  readonly site: string | undefined
  readonly onRetry: () => void
}

function NotOpened({ error, storyId, site, onRetry }: NotOpenedProps) {
  const router = useRouter()
  const gone = error instanceof OfflineError
  return (
    <div className={styles.blank}>
      <div className="blank">
        <h1>{words.notOpened}</h1>
        <p>{gone ? words.serverGone(window.location.host) : error.message}</p>
        <div className="row">
          {gone && (
            <Button variant="primary" onClick={onRetry}>
              {words.tryAgain}
            </Button>
          )}
          <Button onClick={() => router.history.push('/')}>{words.toStories}</Button>
        </div>
        {site !== undefined && <KeptText site={site} storyId={storyId} onSaved={onRetry} />}
      </div>
    </div>
  )
}

/** Nothing for 300 ms, then the page's own shape. */
function Opening() {
  const [late, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 300)
    return () => clearTimeout(timer)
  }, [])
  if (!late) return <div className={styles.opening} />
  return (
    <div className={styles.opening} role="status" aria-label={words.loading}>
      <i className="skel" style={{ width: '70%', height: 34 }} />
      <i className="skel" style={{ width: '88%', height: 20 }} />
      <i className="skel" style={{ width: '40%' }} />
      {['a', 'b', 'c'].map(block => (
        <i key={block} className="skel" style={{ height: 84 }} />
      ))}
    </div>
  )
}
