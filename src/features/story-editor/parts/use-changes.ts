import { useEffect, useState } from 'react'
import { type LineDiff, lineDiff } from '#domain/story/line-diff.ts'
import { useOpenStory } from '../session/use-story-session.ts'

const PAUSE = 400

/** How the text on screen differs from the live file, worked out when the writer pauses; null for a story that is not live. */
export function useChanges(): LineDiff | null {
  const { session } = useOpenStory()
  const [diff, setDiff] = useState<LineDiff | null>(() => changesOf(session))
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let last = ''
    const look = () => {
      const { live } = session.state.story
      const text = session.currentText()
      if (`${live}\n${text}` === last) return
      last = `${live}\n${text}`
      setDiff(live === null ? null : lineDiff(live, text))
    }
    const later = () => {
      clearTimeout(timer)
      timer = setTimeout(look, PAUSE)
    }
    later()
    const stop = session.store.subscribe(later)
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [session])
  return diff
}

function changesOf(session: ReturnType<typeof useOpenStory>['session']): LineDiff | null {
  const { live } = session.state.story
  return live === null ? null : lineDiff(live, session.currentText())
}
