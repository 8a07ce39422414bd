import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useApi } from '#api/api-context.ts'
import { OfflineError } from '#api/problem-error.ts'
import { captionQuery } from './queries.ts'
import { setTyped, typedWord, useTyped, waitingWords, wordPlace } from './typed-words.ts'
import type { CaptionActs } from './use-caption-acts.ts'

const AGAIN_MS = 3000

/**
 * Saves words for which the desk did not answer, or that were typed when the page was left, as soon as it answers. What it refused waits
 * for a person.
 */
export function useWaitingWords(acts: CaptionActs, live: boolean): void {
  const api = useApi()
  const client = useQueryClient()
  const away = useTyped(({ words }) => Object.values(words).some(word => word.away))
  const saveAll = async () => {
    for (const { id, field, word } of waitingWords().filter(({ word }) => word.away)) {
      // Somebody is still writing it, and saves it on leaving the field.
      if (document.activeElement?.getAttribute('data-word') === wordPlace(id, field)) continue
      try {
        await acts.save(await client.fetchQuery(captionQuery(api, id)), field, live)
      } catch (error) {
        // The caption cannot be read: it is gone, or the desk is.
        const problem = error instanceof Error ? error.message : String(error)
        setTyped(id, field, { ...(typedWord(id, field) ?? word), problem, away: error instanceof OfflineError })
      }
    }
  }
  const latest = useRef(saveAll)
  useEffect(() => {
    latest.current = saveAll
  })
  useEffect(() => {
    if (!away) return
    const again = () => void latest.current()
    again()
    const timer = setInterval(again, AGAIN_MS)
    window.addEventListener('online', again)
    return () => {
      clearInterval(timer)
      window.removeEventListener('online', again)
    }
  }, [away])
}
