import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import { useApi } from '#api/api-context.ts'
import type { CheckedText } from '#domain/captions/check-story.ts'
import { copyKeys } from '#domain/captions/copy-keys.ts'
import { clearFindings, setFindings, useFindings } from '#editor/checks/findings-store.ts'
import { StoryChecker } from '#editor/checks/story-checker.ts'
import { storyFindings } from '#editor/checks/story-findings.ts'
import { pictureFactsQuery } from '../pictures/picture-facts.ts'
import { useOpenStory, useSessionState } from '../session/use-story-session.ts'
import { withKnownCredits } from './known-credits.ts'
import { standsOf } from './stands.ts'

export { FindingsCount } from './findings-count.tsx'
export { HeadMarks } from './head-marks.tsx'

/** Checks the story whenever its writer pauses, and tells the page what was found. Nothing of it is written anywhere. */
export function StoryChecks() {
  const texts = useCheckedTexts()
  const letStand = useSessionState(state => state.story.letStand)
  const list = useMemo(() => storyFindings(texts, standsOf(letStand)), [texts, letStand])
  useEffect(() => setFindings(list), [list])
  useEffect(() => clearFindings, [])
  return null
}

const nothing: readonly CheckedText[] = []

function useCheckedTexts(): readonly CheckedText[] {
  const api = useApi()
  const queries = useQueryClient()
  const { session, site } = useOpenStory()
  const [texts, setTexts] = useState(nothing)
  const { fields, captions } = site
  useEffect(() => {
    const checker = new StoryChecker()
    const keys = copyKeys(fields)
    let reading = false
    let asked = 0
    const creditOf = async (src: string) => {
      const { path } = session.state.story
      const facts = await queries.fetchQuery(pictureFactsQuery(api, src, path)).catch(() => null)
      return facts?.credit ?? ''
    }
    const read = () => {
      // It writes nothing, but the session takes over what it read, which is no new edit.
      reading = true
      const text = session.currentText()
      reading = false
      return text
    }
    const look = async () => {
      const mine = ++asked
      const { kept, text, stops } = session.state.story.loose
      const habits = stops === null ? null : { stops }
      const found = await checker.check(read, keys, captions, { kept, habits, pictures: null })
      const known =
        found &&
        (await withKnownCredits(
          found.filter(one => one.kind !== 'loose' || !text.includes(one.text)),
          creditOf,
        ))
      if (known && mine === asked) setTexts(known)
    }
    void look()
    const stops = [
      session.store.subscribe(({ draft }, before) => void (draft !== before.draft && !reading && look())),
      useFindings.subscribe(({ edits }, before) => void (edits !== before.edits && look())),
    ]
    return () => {
      asked += 1
      checker.stop()
      for (const stop of stops) stop()
    }
  }, [api, queries, session, fields, captions])
  return texts
}
