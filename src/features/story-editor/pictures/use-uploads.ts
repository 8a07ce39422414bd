import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import { useApi } from '#api/api-context.ts'
import type { Api } from '#api/client.ts'
import { answer } from '#api/problem-error.ts'
import type { Picture } from '#contract/picture.ts'
import { refusalOf } from './take-file.ts'

/** Sends one picture file to the desk; rejects with an error whose message says why it was not taken. */
export async function uploadFile(api: Api, file: File): Promise<Picture> {
  const refusal = refusalOf(file)
  if (refusal !== null) throw new Error(refusal)
  return answer(api.pictures.$post({ form: { file } }))
}

export interface Refusal {
  readonly name: string
  readonly reason: string
}

export interface UploadState {
  /** The file on its way, and its number among those that were chosen together. */
  readonly sending: { readonly name: string; readonly at: number; readonly of: number } | null
  readonly refused: readonly Refusal[]
}

/** Uploads files one after the other; says which is on its way and which were not taken, and why. */
export function useUploads(onTaken: (pictures: readonly Picture[]) => void) {
  const api = useApi()
  const queries = useQueryClient()
  const [state, setState] = useState<UploadState>({ sending: null, refused: [] })
  const send = useCallback(
    async (files: readonly File[]) => {
      const taken: Picture[] = []
      const refused: Refusal[] = []
      for (const [index, file] of files.entries()) {
        setState({ sending: { name: file.name, at: index + 1, of: files.length }, refused: [...refused] })
        try {
          taken.push(await uploadFile(api, file))
        } catch (error) {
          refused.push({ name: file.name, reason: error instanceof Error ? error.message : String(error) })
        }
      }
      setState({ sending: null, refused })
      if (taken.length === 0) return
      void queries.invalidateQueries({ queryKey: ['pictures'] })
      if (refused.length === 0) onTaken(taken)
    },
    [api, queries, onTaken],
  )
  return { ...state, send }
}
