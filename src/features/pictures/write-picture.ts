import type { QueryClient } from '@tanstack/react-query'
import type { Api } from '#api/client.ts'
import { answer, ProblemError } from '#api/problem-error.ts'
import type { PictureEdit, PictureRecord } from '#contract/picture.ts'
import { pictureQuery } from './queries.ts'
import { panelWords } from './words.ts'

/** Somebody else changed just what was to be changed; nothing was overwritten. */
export class ChangedMeanwhile extends Error {
  constructor() {
    super(panelWords.changedMeanwhile)
  }
}

const TRIES = 4

/**
 * Changes a picture where it still says `from`. What else was changed of it meanwhile stays and does not matter.
 * Rejects with {@link ChangedMeanwhile} where it says something else, and with what `answer` rejects with.
 */
export async function writePicture(api: Api, client: QueryClient, id: number, from: PictureEdit, to: PictureEdit): Promise<PictureRecord> {
  const { queryKey } = pictureQuery(api, id)
  const read = () => answer(api.pictures[':id'].$get({ param: { id: String(id) } }))
  let now = client.getQueryData(queryKey) ?? (await read())
  for (let left = TRIES; ; left -= 1) {
    if (!says(now, from)) {
      client.setQueryData(queryKey, now)
      throw new ChangedMeanwhile()
    }
    try {
      const header = { 'if-match': `"${now.version}"` }
      const record = await answer(api.pictures[':id'].$patch({ param: { id: String(id) }, header, json: to }))
      client.setQueryData(queryKey, record)
      return record
    } catch (error) {
      if (left === 1 || !(error instanceof ProblemError && error.is('stale-version'))) throw error
      now = await read()
    }
  }
}

const says = (record: PictureRecord, from: PictureEdit) =>
  Object.entries(from).every(([key, value]) => JSON.stringify(record[key as keyof PictureEdit]) === JSON.stringify(value))
