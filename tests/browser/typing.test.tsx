import { afterEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { type Desk, openDesk, until } from './desk.tsx'

const body = 'One *two*\nthree \\* four.\n\n\n* item __a__\n* item b\n\n@include("x", [1 => 2])\n\nLast  \nline'
let desk: Desk
afterEach(() => desk.close())
const open = async (text = body) => {
  desk = await openDesk(text)
}
const keys = (text: string) => userEvent.keyboard(text)
const same = () => expect(desk.save()).toEqual({ body, problems: [] })

describe('bytes under real keys', () => {
  it('opening changes nothing and says nothing', async () => {
    await open()
    same()
    expect(desk.changes()).toBe(0)
  })
  it('typing and undo give the same bytes', async () => {
    await open()
    desk.caretAfter('four')
    await keys(' more words')
    expect(desk.save().body).toBe(body.replace('four', 'four more words'))
    await keys('{Control>}z{/Control}')
    same()
  })
  it('typing behind a soft line end keeps it', async () => {
    await open()
    desk.caretAfter('three')
    await keys('X')
    expect(desk.save().body).toBe(body.replace('three', 'threeX'))
  })
  it('a split and its undo give the same bytes', async () => {
    await open()
    desk.caretAfter('three')
    await keys('{Enter}')
    expect(desk.save().body).toBe(body.replace('three ', 'three\n\n'))
    await keys('{Control>}z{/Control}')
    same()
  })
  it('a split and a join give the same bytes', async () => {
    await open()
    desk.caretAfter('item a'.slice(0, 5))
    await keys('{Enter}{Backspace}{Backspace}')
    expect(desk.save().problems).toEqual([])
  })
  it('bold twice gives the same bytes', async () => {
    await open()
    desk.select('item b')
    await keys('{Control>}b{/Control}')
    expect(desk.save().body).toBe(body.replace('item b', '__item b__'))
    await keys('{Control>}b{/Control}')
    same()
  })
  it('Enter and Backspace at the end leave no trace', async () => {
    await open()
    desk.caretAfter('line')
    await keys('{Enter}')
    same()
    await keys('{Backspace}')
    same()
  })
  it('a new item takes the marker of its list', async () => {
    await open()
    desk.caretAfter('item b')
    await keys('{Enter}new')
    expect(desk.save().body).toBe(body.replace('item b', 'item b\n* new'))
  })
})

describe('inserting', () => {
  it('the slash menu inserts a heading', async () => {
    await open('Text\n')
    desk.caretAfter('Text')
    await keys('{Enter}/')
    await until(() => document.querySelector('[role="listbox"]'))
    expect(desk.text.getAttribute('aria-activedescendant')).toBeTruthy()
    await keys('head{ArrowDown}{Enter}Who pays')
    expect(desk.save()).toEqual({ body: 'Text\n\n## Who pays\n', problems: [] })
  })
  it('the slash menu is chosen from by the pointer, too', async () => {
    await open('Text\n')
    desk.caretAfter('Text')
    await keys('{Enter}/head')
    await page.getByRole('option', { name: /Heading 2/ }).click()
    await keys('Title')
    expect(desk.save().body).toBe('Text\n\n## Title\n')
  })
  it('Escape closes the slash menu and leaves the slash', async () => {
    await open('Text\n')
    desk.caretAfter('Text')
    await keys('{Enter}/')
    await until(() => document.querySelector('[role="listbox"]'))
    await keys('{Escape}')
    await until(() => !document.querySelector('[role="listbox"]'))
    expect(desk.save().body).toBe('Text\n\n/\n')
  })
  it('Ctrl Shift 2 makes a heading and a paragraph again', async () => {
    await open('Text\n')
    desk.caretAfter('Text')
    await keys('{Control>}{Shift>}2{/Shift}{/Control}')
    expect(desk.save().body).toBe('## Text\n')
    await keys('{Control>}{Shift>}2{/Shift}{/Control}')
    expect(desk.save().body).toBe('Text\n')
  })
  it('a dash and a blank begin a list', async () => {
    await open('Text\n')
    desk.caretAfter('Text')
    await keys('{Enter}- a{Enter}b')
    expect(desk.save().body).toBe('Text\n\n- a\n- b\n')
  })
  it('Ctrl K makes a link of the selection, with a story found by its words', async () => {
    await open('Read this now\n')
    desk.select('this')
    await keys('{Control>}k{/Control}')
    await until(() => document.querySelector('[aria-label="Link"] input'))
    await keys('night')
    await until(() => document.querySelector('[role="option"]'))
    await keys('{ArrowDown}{Enter}')
    expect(desk.save().body).toBe('Read [this](/articles/night-market) now\n')
  })
  it('a typed address becomes a link on screen and stays bare in the file', async () => {
    await open('See\n')
    desk.caretAfter('See')
    await keys(' https://a.example/b_c now')
    expect(desk.text.querySelector('a')?.dataset.href).toBe('https://a.example/b_c')
    expect(desk.save()).toEqual({ body: 'See https://a.example/b_c now\n', problems: [] })
  })
})

describe('blocks with fields', () => {
  it('a source block is never altered by edits around it', async () => {
    await open()
    desk.caretAfter('item b')
    await keys('!{ArrowDown}{ArrowDown}{ArrowUp}')
    expect(desk.save().body).toContain('@include("x", [1 => 2])')
  })
  it('a caption is typed in its own field and changes only itself', async () => {
    await open("![alt](a.jpg 'cap')\n\nText\n")
    const caption = desk.text.querySelector<HTMLTextAreaElement>('textarea.figure-caption')
    caption?.focus()
    caption?.setSelectionRange(3, 3)
    await keys('tion')
    expect(desk.save().body).toBe("![alt](a.jpg 'caption')\n\nText\n")
    await keys('{Tab}')
    expect(document.activeElement?.className).toBe('figure-alt')
    await keys('{Escape}')
    expect(document.activeElement).toBe(desk.text)
  })
  it('find and replace all is one step to undo', async () => {
    await open('cat and Cat and cat\n')
    desk.caretAfter('and')
    await keys('{Control>}{Shift>}f{/Shift}{/Control}')
    await until(() => document.querySelector('search input'))
    await keys('cat{Tab}{Tab}{Tab}{Tab}dog')
    await userEvent.click(await until(() => [...document.querySelectorAll('button')].find(one => one.textContent === 'All')))
    expect(desk.save().body).toBe('dog and dog and dog\n')
    desk.handle().undo()
    expect(desk.save().body).toBe('cat and Cat and cat\n')
  })
})
