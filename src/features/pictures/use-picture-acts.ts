import { useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useApi } from '#api/api-context.ts'
import { answer } from '#api/problem-error.ts'
import type { PictureEdit, PictureRecord, Removal } from '#contract/picture.ts'
import { toast } from '#ui/toast.tsx'
import { done, type Undoable } from '#ui/undo.ts'
import { pictureQuery } from './queries.ts'
import { panelWords, words } from './words.ts'

/** What can be done with pictures; each is said, and can be taken back. */
export function usePictureActs() {
  const api = useApi()
  const client = useQueryClient()
  return useMemo(() => {
    const refresh = () => void client.invalidateQueries({ queryKey: ['pictures'] })
    const write = async (id: number, version: number, edit: PictureEdit): Promise<PictureRecord> => {
      const header = { 'if-match': `"${version}"` }
      const record = await answer(api.pictures[':id'].$patch({ param: { id: String(id) }, header, json: edit }))
      client.setQueryData(pictureQuery(api, id).queryKey, record)
      refresh()
      return record
    }
    /** Changes a picture, from what `before` says. The undo writes back what was there, on whatever version there is then. */
    const edit = async (before: PictureRecord, change: PictureEdit, message: string): Promise<PictureRecord> => {
      const record = await write(before.id, before.version, change)
      const keys = Object.keys(change) as (keyof PictureEdit)[]
      const old = Object.fromEntries(keys.map(key => [key, before[key]])) as PictureEdit
      const swap = (to: PictureEdit, back: PictureEdit): Undoable => ({
        message,
        undo: async () => {
          const now = await answer(api.pictures[':id'].$get({ param: { id: String(before.id) } }))
          await write(before.id, now.version, to)
          return swap(back, to)
        },
      })
      done(swap(old, change))
      return record
    }
    const takeOut = async (ids: readonly number[], name: string): Promise<Removal | null> => {
      try {
        const removal = await answer(api.pictures.remove.$post({ json: { ids: [...ids] } }))
        refresh()
        const { removed } = removal
        const again = (): Undoable => ({
          message: words.tookOut(removed.length, name),
          undo: async () => {
            await answer(api.pictures.restore.$post({ json: { ids: removed } }))
            refresh()
            return { message: words.tookOut(removed.length, name), undo: redo }
          },
        })
        const redo = async (): Promise<Undoable> => {
          await answer(api.pictures.remove.$post({ json: { ids: removed } }))
          refresh()
          return again()
        }
        if (removed.length > 0) done(again())
        return removal
      } catch (error) {
        toast({ message: error instanceof Error ? error.message : String(error) })
        return null
      }
    }
    const bringIn = async (picture: { readonly id: number; readonly name: string }): Promise<number | null> => {
      try {
        const brought = await answer(api.pictures[':id']['bring-in'].$post({ param: { id: String(picture.id) } }))
        refresh()
        const { act } = brought
        if (act !== null)
          done({
            message: panelWords.broughtIn(picture.name),
            undo: async () => {
              await answer(api.acts[':id'].undo.$post({ param: { id: String(act) } }))
              refresh()
              return null
            },
          })
        return brought.picture
      } catch (error) {
        toast({ message: error instanceof Error ? error.message : String(error) })
        return null
      }
    }
    return { edit, takeOut, bringIn }
  }, [api, client])
}
