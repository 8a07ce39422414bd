import { useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useApi } from '#api/api-context.ts'
import { answer } from '#api/problem-error.ts'
import type { PictureEdit, PictureEdits, PictureRecord, Removal } from '#contract/picture.ts'
import { toast } from '#ui/toast.tsx'
import { done, type Undoable } from '#ui/undo.ts'
import { manyWords, panelWords, words } from './words.ts'
import { writePicture } from './write-picture.ts'

/** What can be done with pictures; each is said, and can be taken back. */
export function usePictureActs() {
  const api = useApi()
  const client = useQueryClient()
  return useMemo(() => {
    const refresh = () => void client.invalidateQueries({ queryKey: ['pictures'] })
    /** Changes a picture where it still says what `before` does. So does the undo: what somebody wrote since then stays. */
    const edit = async (before: PictureRecord, change: PictureEdit, message: string): Promise<PictureRecord> => {
      const keys = Object.keys(change) as (keyof PictureEdit)[]
      const old = Object.fromEntries(keys.map(key => [key, before[key]])) as PictureEdit
      const write = async (from: PictureEdit, to: PictureEdit) => {
        const record = await writePicture(api, client, before.id, from, to)
        refresh()
        return record
      }
      const swap = (to: PictureEdit, back: PictureEdit): Undoable => ({
        message,
        undo: async () => {
          await write(back, to)
          return swap(back, to)
        },
      })
      const record = await write(old, change)
      done(swap(old, change))
      return record
    }
    /** Changes several pictures, all or none; the undo gives each back what it said. */
    const editMany = async (edits: PictureEdits['edits'], count: number): Promise<void> => {
      const swap = async (to: PictureEdits['edits']): Promise<Undoable> => {
        const back = await answer(api.pictures.edit.$post({ json: { edits: to } }))
        refresh()
        return { message: manyWords.saved(count), undo: () => swap(back.edits) }
      }
      done(await swap(edits))
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
    return { edit, editMany, takeOut, bringIn }
  }, [api, client])
}
