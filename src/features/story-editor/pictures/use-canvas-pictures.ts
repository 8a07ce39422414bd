import { useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useApi } from '#api/api-context.ts'
import { isLinked, pictureUrl, thumbUrl } from '#api/picture-url.ts'
import { answer } from '#api/problem-error.ts'
import { sayable } from '#domain/images/figure-form.ts'
import type { CanvasPictures } from '#editor/pictures.ts'
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
    const placed = (picture: { src: string; alt: string; caption: string; credit: string }) => ({
      src: picture.src,
      alt: picture.alt,
      caption: picture.caption,
      ...(credit ? { credit: picture.credit } : {}),
    })
    return {
      form,
      url: src => (isLinked(src) || ANIMATED.test(src) ? pictureUrl(src) : thumbUrl(src, 1600)),
      pick: async (act = 'insert') => {
        const asked = act === 'replace' ? { alt: false, caption: false, credit: false } : { alt: true, caption: true, credit }
        const picture = await pick({ title: pictureWords.title, action: pictureWords[act], asked })
        return picture && placed(picture)
      },
      upload: async file => placed((await answer(api.pictures.$post({ form: { file } }))).picture),
      facts: src => queries.fetchQuery(pictureFactsQuery(api, src, path)),
    }
  }, [api, queries, pick, form, path])
}
