import { useMemo } from 'react'
import { useApi } from '#api/api-context.ts'
import { isLinked, pictureUrl, thumbUrl } from '#api/picture-url.ts'
import type { CanvasPictures } from '#editor/pictures.ts'
import { pictureWords } from '../words.ts'
import type { Pick } from './use-picker.tsx'
import { uploadFile } from './use-uploads.ts'

const ANIMATED = /\.gif$/i

/** Where the canvas gets its pictures: the picker, and the desk for pasted and dropped files. */
export function useCanvasPictures(pick: Pick): CanvasPictures {
  const api = useApi()
  return useMemo(
    () => ({
      url: src => (isLinked(src) || ANIMATED.test(src) ? pictureUrl(src) : thumbUrl(src, 1600)),
      pick: async () => {
        const asked = { alt: true, caption: true, credit: false }
        const picture = await pick({ title: pictureWords.title, action: pictureWords.insert, asked })
        return picture && { src: picture.src, alt: picture.alt, caption: picture.caption }
      },
      upload: async file => {
        const { src, alt, caption } = await uploadFile(api, file)
        return { src, alt, caption }
      },
    }),
    [api, pick],
  )
}
