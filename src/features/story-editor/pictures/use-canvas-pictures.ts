import { useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useApi } from '#api/api-context.ts'
import { isLinked, pictureUrl, thumbUrl } from '#api/picture-url.ts'
import { answer } from '#api/problem-error.ts'
import { sayable } from '#domain/images/figure-form.ts'
import type { CanvasPictures, PickedPicture } from '#editor/pictures.ts'
import { changeComingIn } from '#ui/truth-store.ts'
import { useOpenStory, useSessionState } from '../session/use-story-session.ts'
import { pictureWords } from '../words.ts'
import { pictureFactsQuery } from './picture-facts.ts'
import type { Pick } from './use-picker.tsx'

const ANIMATED = /\.gif$/i

/** Where the canvas gets its pictures: the picker, and the desk for pasted and dropped files and for what is known of a picture. */
export function useCanvasPictures(pick: Pick): CanvasPictures {
  const api = useApi()
  const queries = useQueryClient()
  const form = useOpenStory().site.pictures.figure
  const path = useSessionState(state => state.story.path)
  return useMemo(() => {
    const { credit } = sayable[form]
    const placed = ({ src, alt, caption, credit }: PickedPicture, hasCredit: boolean) => ({
      src,
      alt,
      caption,
      ...(hasCredit && credit !== undefined ? { credit } : {}),
    })
    return {
      form,
      url: src => (isLinked(src) || ANIMATED.test(src) ? pictureUrl(src) : thumbUrl(src, 1600)),
      pick: async instead => {
        const asked = { alt: true, caption: true, credit: instead?.credit ?? credit, kept: instead?.caption ?? '' }
        const picture = await pick({ title: pictureWords.title, action: instead ? pictureWords.replace : pictureWords.insert, asked })
        return picture && placed(picture, asked.credit)
      },
      upload: async file => {
        changeComingIn(1)
        try {
          return placed((await answer(api.pictures.$post({ form: { file } }))).picture, credit)
        } finally {
          changeComingIn(-1)
        }
      },
      facts: src => queries.fetchQuery(pictureFactsQuery(api, src, path)),
    }
  }, [api, queries, pick, form, path])
}
