import type { Editor } from '@tiptap/core'
import { expect, it } from 'vitest'
import { bodies } from './bodies.ts'
import { attempt, leavesOf, openLaws, press, putCaret, rangeOf, traces } from './law-desk.ts'

const turns: Readonly<Record<string, (editor: Editor) => unknown>> = {
  'a heading': ({ commands }) => commands.toggleHeading({ level: 2 }),
  'a quote': ({ commands }) => commands.toggleBlockquote(),
  'a list': ({ commands }) => commands.toggleBulletList(),
  'a numbered list': ({ commands }) => commands.toggleOrderedList(),
  tasks: ({ commands }) => commands.toggleTaskList(),
  code: ({ commands }) => commands.toggleCodeBlock(),
  'an item further in': ({ commands }) => commands.sinkListItem('listItem') || commands.sinkListItem('taskItem'),
  'an item further out': ({ commands }) => commands.liftListItem('listItem') || commands.liftListItem('taskItem'),
  'a row more': ({ commands }) => commands.addRowAfter(),
  'a row less': ({ commands }) => commands.deleteRow(),
  'a column more': ({ commands }) => commands.addColumnAfter(),
  'a column less': ({ commands }) => commands.deleteColumn(),
  'a rule behind': ({ commands }) => commands.setHorizontalRule(),
}

it.each(Object.entries(bodies))(
  'every block turned into every other kind, and taken back, breaks no law and leaves no trace in %s',
  async (_, body) => {
    const desk = await openLaws(body)
    const wrong: string[] = []
    for (const leaf of leavesOf(desk)) {
      for (const [name, turn] of Object.entries(turns)) {
        const act = () => {
          putCaret(desk, leaf.from)
          turn(desk.editor)
        }
        wrong.push(...(await attempt(desk, `${name} of "${leaf.node.textContent}"`, act)))
      }
    }
    expect(wrong).toEqual([])
    desk.close()
  },
)

const mod = (keys: string) => `{Control>}{Shift>}${keys}{/Shift}{/Control}`
it.each([
  ['a heading', 'one *two*\nthree\n\nrest\n', 'two', mod('2'), mod('2')],
  ['a heading of lines under it', 'Who\n===\n\nrest\n', 'Who', mod('0'), mod('1')],
  ['a quote', 'one *two*\nthree\n\nrest\n', 'two', mod('b'), mod('b')],
  ['a list', 'one __two__\nthree\n\nrest\n', 'two', mod('8'), mod('8')],
  ['a numbered list', 'one *two*\nthree\n\nrest\n', 'two', mod('7'), mod('7')],
  ['tasks', 'one *two*\nthree\n\nrest\n', 'two', mod('9'), mod('9')],
  ['an inner item', '*  one\n*  two\n\n*  three\n', 'two', '{Tab}', '{Shift>}{Tab}{/Shift}'],
  ['an inner task', '- [ ] one\n- [x] two\n', 'two', '{Tab}', '{Shift>}{Tab}{/Shift}'],
])('by its keys into %s and back leaves no trace', async (_, body, words, there, back) => {
  const desk = await openLaws(body)
  putCaret(desk, rangeOf(desk, words).to)
  await press(there)
  expect(desk.save().problems).toEqual([])
  expect(desk.save().body).not.toBe(body)
  await press(back)
  expect(traces(desk)).toEqual([])
  desk.close()
})
