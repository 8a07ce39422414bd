import type { Api } from '#api/client.ts'
import { answer } from '#api/problem-error.ts'
import type { CaptionEdited } from '#contract/caption.ts'
import type { Undoable } from '#ui/undo.ts'

/** Brings back onto the screen what an act was about: as it was before, or as the act made it. */
export type AfterUndo = (back: boolean) => void | Promise<void>

/** An act of the desk, to be taken back, done again, and so on. */
export const actUndoable = (api: Api, message: string, act: number, after: AfterUndo, back = true): Undoable => ({
  message,
  undo: async () => {
    const taken = await answer(api.acts[':id'].undo.$post({ param: { id: String(act) } }))
    await after(back)
    return taken.act === null ? null : actUndoable(api, message, taken.act, after, !back)
  },
})

/** A word that was written with a picture, into the library. */
export const pictureUndoable = (
  api: Api,
  message: string,
  { id, field, from, to }: NonNullable<CaptionEdited['picture']>,
  after: AfterUndo,
  back = true,
): Undoable => ({
  message,
  undo: async () => {
    await answer(api.pictures.edit.$post({ json: { edits: [{ id, edit: { [field]: to }, from: { [field]: from } }] } }))
    await after(back)
    return pictureUndoable(api, message, { id, field, from: to, to: from }, after, !back)
  },
})

/** Several acts as one step: the last is taken back first. */
export const allUndoable = (message: string, acts: readonly Undoable[]): Undoable => ({
  message,
  undo: async () => {
    const again: Undoable[] = []
    for (const act of acts.toReversed()) {
      const one = await act.undo()
      if (one) again.push(one)
    }
    return again.length === acts.length ? allUndoable(message, again) : null
  },
})
