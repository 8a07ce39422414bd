import { afterEach, describe, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import { type Desk, openDesk } from './desk.tsx'

let desk: Desk
afterEach(() => desk.close())
/** Types into an empty line behind a paragraph, and gives what stands there then. */
const typed = async (text: string, before = 'Above') => {
  desk = await openDesk(`${before}\n`)
  desk.caretAfter(before)
  await userEvent.keyboard('{Enter}')
  await userEvent.keyboard(text.replaceAll(/[[{]/g, '$&$&'))
  return desk.save().body.slice(before.length).trim()
}

describe('Markdown as it is typed', () => {
  it.each([
    ['- one', '- one'],
    ['- [ ] one', '- [ ] one'],
    ['- [x] done', '- [x] done'],
    ['[ ] one', '- [ ] one'],
    ['1. first', '1. first'],
    ['> said', '> said'],
    ['## A heading', '## A heading'],
    ['a *word* here', 'a *word* here'],
    ['a **word** here', 'a **word** here'],
    ['a ~~word~~ here', 'a ~~word~~ here'],
    ['a `word` here', 'a `word` here'],
    ['a [word](https://a.example/x) here', 'a [word](https://a.example/x) here'],
  ])('%s becomes %s', async (text, expected) => {
    expect(await typed(text)).toBe(expected)
  })

  it.each(['2 * 3 * 4', 'a _ b _ c', '2 ** 3 ** 4', 'x ~~ y ~~ z'])('%s stays as it is', async text => {
    const saved = await typed(text)
    expect(saved.replaceAll('\\', '')).toBe(text)
    expect(document.querySelectorAll('[aria-label="Story text"] :is(em, strong, s)')).toHaveLength(0)
  })

  it('a task in the middle of a list leaves the items around it', async () => {
    desk = await openDesk('- one\n- two\n- three\n')
    desk.caretAfter('one')
    await userEvent.keyboard('{Enter}[[x] done')
    expect(desk.save()).toEqual({ body: '- one\n- [x] done\n- two\n- three\n', problems: [] })
  })
})
