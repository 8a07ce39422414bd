import { expect, it } from 'vitest'
import type { Api } from '#api/client.ts'
import type { Undoable } from '#ui/undo.ts'
import { actUndoable, allUndoable } from './undoables.ts'

/** A desk on which undoing an act is the next act. */
function aDesk() {
  const undone: number[] = []
  const post = async ({ param }: { param: { id: string } }) => {
    undone.push(Number(param.id))
    return new Response(JSON.stringify({ act: Number(param.id) + 10, stories: [1], at: '2026-11-24T12:00:00.000Z' }))
  }
  return { undone, api: { acts: { ':id': { undo: { $post: post } } } } as unknown as Api }
}
const back = async (act: Undoable) => {
  const next = await act.undo()
  if (!next) throw new Error('It cannot be done again.')
  return next
}

it('what was taken back is done again, and taken back again', async () => {
  const { undone, api } = aDesk()
  const shown: boolean[] = []
  const again = await back(actUndoable(api, 'Caption changed', 1, isBack => void shown.push(isBack)))
  await back(await back(again))
  expect(undone).toEqual([1, 11, 21])
  expect(shown).toEqual([true, false, true])
})

it('several acts are taken back as one, the last first, and done again in their order', async () => {
  const { undone, api } = aDesk()
  const all = allUndoable(
    '2 safe fixes applied',
    [1, 2].map(act => actUndoable(api, '', act, () => {})),
  )
  const again = await back(all)
  expect(again.message).toBe('2 safe fixes applied')
  await back(again)
  expect(undone).toEqual([2, 1, 11, 12])
})
