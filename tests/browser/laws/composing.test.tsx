import { expect, it } from 'vitest'
import { cdp } from 'vitest/browser'
import { broken, type LawDesk, openLaws, press, putCaret, rangeOf, traces, undoKeys } from './law-desk.ts'

const session = cdp()
const compose = (text: string) => session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
const commit = (text: string) => session.send('Input.insertText', { text })
const settled = ({ editor }: LawDesk) => expect.poll(() => editor.view.composing).toBe(false)

const japanese = [['k', 'か', 'かn', 'かん', 'かんじ'], '漢字'] as const
const korean = [['ㅎ', '하', '한'], '한'] as const
const deadKey = [['´'], 'é'] as const

it.each([
  ['Japanese in a paragraph with a soft line end', 'one two\nthree \\* four\n', 'three', japanese, 'one two\nthree漢字 \\* four\n'],
  ['Korean in a paragraph', 'one two\nthree\n', 'tw', korean, 'one tw한o\nthree\n'],
  ['a dead key at the start of a word', 'one two\n', 'one ', deadKey, 'one étwo\n'],
  ['Japanese in the middle of bold', 'a __bold__ c\n', 'bo', japanese, 'a __bo漢字ld__ c\n'],
  ['Korean at the end of bold', 'a **bold** c\n', 'bold', korean, 'a **bold한** c\n'],
  ['Japanese behind a link', 'See [link](/x) now\n', 'link', japanese, 'See [link](/x)漢字 now\n'],
  ['a dead key in a link', 'See [link](/x) now\n', 'li', deadKey, 'See [liénk](/x) now\n'],
  ['Japanese in a table cell', '|a|b|\n|-|:-:|\n|c|d|\n', 'c', japanese, '|a|b|\n|-|:-:|\n|c漢字|d|\n'],
  ['Korean in a list item', '* one\n   * two\n', 'two', korean, '* one\n   * two한\n'],
  ['a dead key in a task', '- [x] one\n- [ ] two\n', 'two', deadKey, '- [x] one\n- [ ] twoé\n'],
  ['Japanese in a quote', '> one\ntwo\n', 'two', japanese, '> one\ntwo漢字\n'],
  ['Korean in a heading', 'Who\n===\n', 'Who', korean, 'Who한\n===\n'],
  ['Japanese in code', '    code\n', 'code', japanese, '    code漢字\n'],
  ['Japanese in a code span', 'a `code` b\n', 'co', japanese, 'a `co漢字de` b\n'],
  ['Korean before an emoji', 'a 🙂 b\n', 'a ', korean, 'a 한🙂 b\n'],
])('%s: what was composed is written, and undo leaves no trace', async (_, body, words, [steps, text], wanted) => {
  const desk = await openLaws(body)
  putCaret(desk, rangeOf(desk, words).to)
  for (const step of steps) {
    await compose(step)
    expect(broken(desk)).toEqual([])
  }
  await commit(text)
  await settled(desk)
  expect(desk.save('whole')).toEqual({ body: wanted, problems: [] })
  expect(broken(desk)).toEqual([])
  await press(undoKeys)
  expect(traces(desk)).toEqual([])
  desk.close()
})

it.each([
  ['a paragraph', 'one *two*\nthree\n', 'two'],
  ['a cell', '|a|b|\n|-|-|\n|c|d|\n', 'c'],
  ['a link', '[link](/x)\n', 'li'],
  ['bold', '**bold**\n', 'bo'],
])('a composition given up in %s leaves no trace', async (_, body, words) => {
  const desk = await openLaws(body)
  putCaret(desk, rangeOf(desk, words).to)
  await compose('かn')
  await compose('')
  await settled(desk)
  expect(traces(desk)).toEqual([])
  desk.close()
})

it('a composition over selected words, over two blocks and in an empty body is written', async () => {
  const desk = await openLaws('one **two** three\n\nfour five\n')
  const { from, to } = rangeOf(desk, 'two')
  putCaret(desk, from, to)
  await compose('に')
  await commit('二')
  await settled(desk)
  expect(broken(desk)).toEqual([])
  expect(desk.save().body).toBe('one **二** three\n\nfour five\n')
  putCaret(desk, rangeOf(desk, 'three').from, rangeOf(desk, 'four').to)
  await compose('し')
  await commit('四')
  await settled(desk)
  expect(broken(desk)).toEqual([])
  expect(desk.save().body).toBe('one **二** 四 five\n')
  desk.close()
  const empty = await openLaws('')
  putCaret(empty, 1)
  await compose('に')
  await commit('日')
  await settled(empty)
  expect(empty.save()).toEqual({ body: '日\n', problems: [] })
  empty.close()
})
