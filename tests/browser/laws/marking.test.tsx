import { expect, it } from 'vitest'
import { bodies } from './bodies.ts'
import { attempt, broken, type LawDesk, leavesOf, openLaws, press, putCaret, rangeOf, traces, undoAll } from './law-desk.ts'

type Range = readonly [from: number, to: number]
const marks = ['bold', 'italic', 'strike', 'code'] as const
const keys = {
  bold: '{Control>}b{/Control}',
  italic: '{Control>}i{/Control}',
  strike: '{Control>}{Shift>}s{/Shift}{/Control}',
  code: '{Control>}e{/Control}',
}

/** Parts of words, whole blocks, and stretches from one block into the next. */
function ranges(desk: LawDesk): Range[] {
  const leaves = leavesOf(desk).filter(({ node }) => node.content.size > 2)
  return leaves.flatMap(({ from, to }, index): Range[] => {
    const next = leaves[index + 1]
    const middle = Math.floor((from + to) / 2)
    return [[from + 1, middle + 1], [middle, to], [from, to], ...(next ? [[middle, next.from + 2] as const] : [])]
  })
}

it.each(Object.entries(bodies))('a mark put on any stretch breaks no law, and put on twice it leaves no trace, in %s', async (_, body) => {
  const desk = await openLaws(body)
  const wrong: string[] = []
  for (const [index, [from, to]] of ranges(desk).entries()) {
    // A mark for every range, in turn.
    const mark = marks[(index + Math.floor(index / 4)) % 4] ?? 'bold'
    const before = desk.editor.state.doc
    const what = `${mark} on "${before.textBetween(from, to, '|')}"`
    putCaret(desk, from, to)
    desk.editor.commands.toggleMark(mark)
    wrong.push(...broken(desk).map(law => `${what}: ${law}`))
    desk.editor.commands.toggleMark(mark)
    wrong.push(...broken(desk).map(law => `${what} twice: ${law}`))
    if (desk.editor.state.doc.eq(before)) wrong.push(...traces(desk).map(law => `${what} twice: ${law}`))
    undoAll(desk)
    wrong.push(...traces(desk).map(law => `${what} and back: ${law}`))
  }
  expect(wrong).toEqual([])
  desk.close()
})

it.each(marks)('%s by its keys on crossing and adjacent stretches, and off again, leaves no trace', async mark => {
  const body = 'one two three\nfour \\* five six\n\n* seven eight\n\n| nine | ten |\n|---|---|\n| a b | c |\n'
  const desk = await openLaws(body)
  const toggle = async (from: string, to: string) => {
    putCaret(desk, rangeOf(desk, from).from, rangeOf(desk, to).to)
    await press(keys[mark])
    return broken(desk)
  }
  const wrong: string[] = []
  for (const [from, to] of [
    ['one', 'one'],
    ['two', 'two'],
    ['ree', 'fou'],
    ['four', 'six'],
    ['five', 'eight'],
    ['nine', 'c'],
  ] as const) {
    wrong.push(...(await toggle(from, to)))
    wrong.push(...(await toggle(from, to)), ...traces(desk))
  }
  // Side by side, and one over the border of another.
  for (const [from, to] of [
    ['one', 'two'],
    ['three', 'three'],
    ['hree', 'four'],
  ] as const)
    wrong.push(...(await toggle(from, to)))
  putCaret(desk, rangeOf(desk, 'one').from, rangeOf(desk, 'four').to)
  desk.editor.commands.unsetMark(mark)
  expect([...wrong, ...traces(desk)]).toEqual([])
  desk.close()
})

it.each(Object.entries(bodies))('all marks at once, and a link over the borders of others, break no law in %s', async (_, body) => {
  const desk = await openLaws(body)
  const wrong: string[] = []
  for (const [from, to] of ranges(desk).filter((_, index) => index % 2 === 0)) {
    const select = () => putCaret(desk, from, to)
    const text = desk.editor.state.doc.textBetween(from, to, '|')
    const all = () => {
      select()
      for (const mark of marks) desk.editor.commands.toggleMark(mark)
    }
    const link = () => {
      select()
      desk.editor.commands.setMark('link', { href: '/a b', title: 'T "q"' })
    }
    wrong.push(...(await attempt(desk, `all marks on "${text}"`, all)), ...(await attempt(desk, `a link on "${text}"`, link)))
  }
  expect(wrong).toEqual([])
  desk.close()
})
