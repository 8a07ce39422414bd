import { expect, it } from 'vitest'
import { bodies } from './bodies.ts'
import { attempt, broken, type LawDesk, type Leaf, leavesOf, openLaws, press, putCaret, redoKeys, traces, undoKeys } from './law-desk.ts'

const start = (leaf: Leaf) => leaf.from
const middle = (leaf: Leaf) => leaf.from + Math.floor(leaf.node.content.size / 2)
const end = (leaf: Leaf) => leaf.to

/** Presses keys at a place of every text block, each by itself. */
async function everywhere(desk: LawDesk, keys: string, place: (leaf: Leaf) => number): Promise<string[]> {
  const out: string[] = []
  for (const leaf of leavesOf(desk)) {
    const act = () => {
      putCaret(desk, place(leaf))
      return press(keys)
    }
    out.push(...(await attempt(desk, `${keys} at the ${place.name} of "${leaf.node.textContent}"`, act)))
  }
  return out
}

it.each(Object.entries(bodies))('keys at every border, each taken back, leave no trace and break no law in %s', async (_, body) => {
  const desk = await openLaws(body)
  expect(traces(desk)).toEqual([])
  expect(await everywhere(desk, '{Enter}', start)).toEqual([])
  expect(await everywhere(desk, '{Enter}', middle)).toEqual([])
  expect(await everywhere(desk, '{Enter}', end)).toEqual([])
  expect(await everywhere(desk, '{Backspace}', start)).toEqual([])
  expect(await everywhere(desk, '{Delete}', end)).toEqual([])
  desk.close()
})

it.each(Object.entries(bodies))(
  'what is typed everywhere, undone, redone and undone by keys, is there, gone, there and gone in %s',
  async (_, body) => {
    const desk = await openLaws(body)
    const wrong: string[] = []
    for (let index = 0; index < leavesOf(desk).length; index++) {
      const leaf = leavesOf(desk)[index]
      if (leaf) putCaret(desk, middle(leaf))
      await press('y')
      wrong.push(...broken(desk))
    }
    const typed = desk.save().body
    const undo = undoKeys.repeat(leavesOf(desk).length)
    const redo = redoKeys.repeat(leavesOf(desk).length)
    await press(undo)
    wrong.push(...traces(desk))
    await press(redo)
    wrong.push(...broken(desk))
    expect(desk.save().body).toBe(typed)
    await press(undo)
    expect([...wrong, ...traces(desk)]).toEqual([])
    desk.close()
  },
)

it.each(Object.entries(bodies))('all selected and deleted, and undone, leaves no trace in %s', async (_, body) => {
  const desk = await openLaws(body)
  desk.editor.view.focus()
  await press('{Control>}a{/Control}{Delete}')
  expect(desk.save()).toEqual({ body: expect.stringMatching(/^\s*$/), problems: [] })
  expect(broken(desk)).toEqual([])
  await press(undoKeys)
  expect(traces(desk)).toEqual([])
  desk.close()
})
