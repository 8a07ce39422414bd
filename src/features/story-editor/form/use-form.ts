import { useCallback, useMemo } from 'react'
import type { FieldValue } from '#domain/front-matter/field-value.ts'
import { splitSource } from '#domain/front-matter/split-source.ts'
import { writeField } from '../session/head-edits.ts'
import { useOpenStory, useSessionState } from '../session/use-story-session.ts'
import { formOf, type StoryForm } from './form-fields.ts'

/** The form of the open story's head, kept in step with it. */
export function useForm(): StoryForm {
  const { site } = useOpenStory()
  const head = useSessionState(state => state.draft.source.head)
  const format = useSessionState(state => state.draft.source.format)
  const liveText = useSessionState(state => state.story.live)
  const live = useMemo(() => (liveText === null ? null : splitSource(liveText)), [liveText])
  return useMemo(() => formOf({ head, format }, live, site.fields), [head, format, live, site.fields])
}

/** Writes a value of the head; the answer says in words why it could not be written. */
export function useWriteField(): (key: string, value: FieldValue) => string | null {
  const { session, site } = useOpenStory()
  const order = useMemo(() => site.fields.map(field => field.key), [site.fields])
  return useCallback((key, value) => writeField(session, key, value, order), [session, order])
}
