import { useQueries, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useApi } from '#api/api-context.ts'
import { answer } from '#api/problem-error.ts'
import type { Caption } from '#contract/caption.ts'
import { copyKeys } from '#domain/captions/copy-keys.ts'
import { readCopy } from '#domain/captions/story-copy.ts'
import { picturesBeside } from '#editor/bridge/make-figure.ts'
import { siteQuery, storyQuery } from '../queries.ts'
import { storyPictures } from '../story-pictures.ts'

interface PictureToChoose {
  readonly src: string
  /** What it is given as alt text: what the story says of it, else what the library does. One beside the words keeps its own. */
  readonly alt: string
  /** What it is called here; empty where neither says anything of it. */
  readonly name: string
}

/** The pictures that a loose caption may belong to: those of its story, and which of them stand right beside it. */
export function usePicturesToChoose(caption: Caption) {
  const api = useApi()
  const { data: site } = useQuery(siteQuery(api))
  const { data: story, isPending } = useQuery(storyQuery(api, caption.story.id))
  const beside = useMemo(() => (story ? picturesBeside(story.text, caption) : []), [story, caption])
  const named = useMemo(() => {
    if (!story || !site) return []
    const said = readCopy(story.text, copyKeys(site.fields)).pictures
    return storyPictures(story.text, story.image).map(({ src }) => ({ src, alt: said.find(one => one.src === src && one.alt)?.alt ?? '' }))
  }, [story, site])
  const path = caption.story.path
  const known = useQueries({
    queries: named.map(({ src, alt }) => ({
      queryKey: ['pictures', 'alt', src, path],
      queryFn: () =>
        answer(api.pictures.called.$get({ query: { src, path } })).then(
          picture => picture.alt,
          () => '', // nothing that the library knows
        ),
      enabled: alt === '',
      staleTime: 30_000,
    })),
  })
  const pictures = named.map(({ src, alt }, at): PictureToChoose => {
    const there = beside.find(one => one.src === src)
    const name = there?.alt || alt || known[at]?.data || ''
    return { src, alt: there ? there.alt : name, name }
  })
  return { isPending: isPending || known.some(one => one.isLoading), beside, pictures }
}
