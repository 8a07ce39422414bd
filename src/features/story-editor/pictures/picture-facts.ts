import { queryOptions } from '@tanstack/react-query'
import type { Api } from '#api/client.ts'
import { answer, ProblemError } from '#api/problem-error.ts'
import type { PictureFacts } from '#editor/pictures.ts'

/** What the library knows of a picture that the story at `path` names; null when it does not know it. */
export const pictureFactsQuery = (api: Api, src: string, path: string) =>
  queryOptions({
    queryKey: ['pictures', 'called', src, path],
    queryFn: (): Promise<PictureFacts | null> =>
      answer(api.pictures.called.$get({ query: { src, path } })).then(
        record => ({ ...record, page: `/pictures?picture=${record.id}` }),
        (error: unknown) => {
          if (error instanceof ProblemError && error.is('not-found')) return null
          throw error
        },
      ),
    staleTime: 30_000,
    retry: false,
  })
