import { expect, it } from 'vitest'
import { bodies } from './bodies.ts'
import { attempt, leavesOf, openLaws, press, putCaret } from './law-desk.ts'

it.each(Object.entries(bodies))(
  'deleted from anywhere to anywhere, and taken back, breaks no law and leaves no trace in %s',
  async (_, body) => {
    const desk = await openLaws(body)
    const wrong: string[] = []
    const leaves = leavesOf(desk)
    const middle = ({ from, to }: { from: number; to: number }) => Math.floor((from + to) / 2)
    for (const [index, first] of leaves.entries()) {
      for (const last of leaves.slice(index + 1)) {
        for (const [from, to] of [
          [middle(first), middle(last)],
          [first.from, last.to],
        ] as const) {
          const act = () => {
            putCaret(desk, from, to)
            desk.editor.commands.deleteSelection()
          }
          wrong.push(...(await attempt(desk, `"${desk.editor.state.doc.textBetween(from, to, '|')}" deleted`, act)))
        }
      }
    }
    expect(wrong).toEqual([])
    desk.close()
  },
)

it.each(Object.entries(bodies))(
  'the whole deleted or typed over by keys from the middle of the first to that of the last block breaks no law in %s',
  async (_, body) => {
    const desk = await openLaws(body)
    const leaves = leavesOf(desk)
    const from = (leaves[0]?.from ?? 0) + 1
    const to = (leaves.at(-1)?.to ?? 0) - 1
    const wrong: string[] = []
    for (const keys of ['{Backspace}', 'z', '{Enter}']) {
      const act = () => {
        putCaret(desk, from, to)
        return press(keys)
      }
      wrong.push(...(await attempt(desk, keys, act)))
    }
    expect(wrong).toEqual([])
    desk.close()
  },
)
