import { expect, it } from 'vitest'
import { bodies } from './bodies.ts'
import {
  broken,
  type LawDesk,
  type Leaf,
  leavesOf,
  openLaws,
  press,
  pressEach,
  putCaret,
  redoKeys,
  takenBack,
  traces,
  undoAll,
  undoKeys,
} from './law-desk.ts'

const start = (leaf: Leaf) => leaf.from
const middle = (leaf: Leaf) => leaf.from + Math.floor(leaf.node.content.size / 2)
const end = (leaf: Leaf) => leaf.to

/** Presses a key at a place of every text block, each by itself. */
async function everywhere(desk: LawDesk, key: string, place: (leaf: Leaf) => number): Promise<string[]> {
  const out: string[] = []
  const leaves = leavesOf(desk)
  const at = (turn: number) => leaves[turn]?.node.textContent
  await pressEach(
    key,
    leaves.length,
    turn => putCaret(desk, place(leaves[turn] as Leaf)), // there are as many turns as leaves
    turn => void out.push(...takenBack(desk, `${key} at the ${place.name} of "${at(turn)}"`)),
  )
  return out
}

it.each(Object.entries(bodies))('a key at every border, each taken back, breaks no law and leaves no trace in %s', async (_, body) => {
  const desk = await openLaws(body)
  const wrong = traces(desk)
  for (const place of [start, middle, end]) wrong.push(...(await everywhere(desk, '{Enter}', place)))
  wrong.push(...(await everywhere(desk, '{Backspace}', start)), ...(await everywhere(desk, '{Delete}', end)))
  expect(wrong).toEqual([])
  desk.close()
})

it.each(Object.entries(bodies))(
  'what is typed everywhere, undone, redone and undone by keys, is there, gone, there and gone in %s',
  async (_, body) => {
    const desk = await openLaws(body)
    const wrong: string[] = []
    const count = leavesOf(desk).length
    await pressEach(
      'y',
      count,
      turn => putCaret(desk, middle(leavesOf(desk)[turn] as Leaf)), // typing makes no leaf and takes none
      () => void wrong.push(...broken(desk)),
    )
    const typed = desk.save().body
    await press(undoKeys.repeat(count))
    wrong.push(...traces(desk))
    await press(redoKeys.repeat(count))
    wrong.push(...broken(desk))
    expect(desk.save().body).toBe(typed)
    await press(undoKeys.repeat(count))
    expect([...wrong, ...traces(desk)]).toEqual([])
    desk.close()
  },
)

const pasted: readonly Readonly<Record<string, string>>[] = [
  { 'text/plain': 'plain words' },
  { 'text/plain': '## Title\n\n- one\n- two' },
  { 'text/html': '<p>One <b>two</b></p><ul><li>three</li></ul><p>four</p>', 'text/plain': 'One two' },
]

it.each(Object.entries(bodies))(
  'what is pasted into the middle of every block breaks no law, and undone leaves no trace, in %s',
  async (_, body) => {
    const desk = await openLaws(body)
    const wrong: string[] = []
    for (const [index, leaf] of leavesOf(desk).entries()) {
      putCaret(desk, middle(leaf))
      desk.paste(pasted[index % pasted.length] ?? {})
      wrong.push(...takenBack(desk, `pasted into "${leaf.node.textContent}"`))
    }
    expect(wrong).toEqual([])
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

it('all selected and deleted, and a list begun at once, is a list again when undone and redone', async () => {
  const desk = await openLaws('one\n\ntwo\n')
  putCaret(desk, 1, desk.editor.state.doc.content.size - 1)
  await press('{Delete}')
  desk.editor.chain().splitBlock().run()
  desk.editor.commands.toggleOrderedList()
  const { body } = desk.save()
  expect(body).toMatch(/^1\.\s*$/)
  undoAll(desk)
  expect(traces(desk)).toEqual([])
  await press(redoKeys.repeat(3))
  expect(desk.save().body).toBe(body)
  desk.close()
})
