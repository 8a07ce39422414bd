import { useMutation } from '@tanstack/react-query'
import { useApi } from '#api/api-context.ts'
import { answer } from '#api/problem-error.ts'
import { featuredAs, featuredValue, isFeaturedValue } from '#domain/story/featured-value.ts'
import { Banner } from '#ui/banner.tsx'
import { Button } from '#ui/button.tsx'
import { Switch } from '#ui/switch.tsx'
import { useDone, useRefresh } from '../parts/use-acts.ts'
import { useOpenStory, useSessionState } from '../session/use-story-session.ts'
import { formWords, words } from '../words.ts'
import { FieldNotes } from './field-notes.tsx'
import styles from './form.module.css'
import { type FormField, fieldLabel } from './form-fields.ts'
import { useWriteField } from './use-form.ts'

/** The featured switch. On a story that is live it is written to the file at once, whatever draft is open. */
export function FeaturedField({ field }: { readonly field: FormField }) {
  const write = useWriteField()
  const live = useSessionState(state => state.story.live !== null)
  const feature = useFeature()
  const inFile = isFeaturedValue(field.text, featuredAs(field.site ?? undefined))
  const on = feature.isPending ? feature.variables : inFile
  const change = (next: boolean) => {
    if (live) feature.mutate(next)
    else write(field.key, { type: 'bare', text: featuredValue(field.text, next, field.site ?? undefined) })
  }
  return (
    <>
      <div className={field.changed ? `${styles.switchRow} ${styles.edge}` : styles.switchRow}>
        <span className="grow">
          <Switch on={on} onChange={change}>
            {fieldLabel(field)}
          </Switch>
          <p className="note">
            <FieldNotes field={field} note={live ? formWords.featuredLive : formWords.featuredDraft} />
          </p>
        </span>
        <span className="label">
          <span className="key">{field.key}</span>
        </span>
      </div>
      {feature.isError && (
        <Banner
          tone="danger"
          strong={words.notFeatured(feature.variables)}
          action={
            <Button small onClick={() => feature.mutate(feature.variables)}>
              {words.tryAgain}
            </Button>
          }
        >
          {feature.error.message} {words.switchBack}
        </Banner>
      )}
    </>
  )
}

function useFeature() {
  const api = useApi()
  const { session } = useOpenStory()
  const refresh = useRefresh()
  const say = useDone()
  return useMutation({
    mutationFn: async (featured: boolean) => {
      const { id } = session.state.story
      await session.flush()
      const act = await answer(api.stories[':id'].featured.$put({ param: { id: String(id) }, json: { featured } }))
      await refresh()
      say(words.featured(session.state.story.headline, featured), act)
    },
  })
}
