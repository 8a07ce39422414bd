import { afterEach, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import { until } from '../desk.tsx'
import { aDesk, closeStories, openStory } from '../story-desk.tsx'
import { bodies } from './bodies.ts'

afterEach(closeStories)
const head = '---\ntitle: Swing bridge \n--- \n'
const toggle = async () =>
  userEvent.click(await until(() => [...document.querySelectorAll('button')].find(one => one.textContent === 'Source')))
const shownSource = () =>
  until(() => document.querySelector('[data-story-sheet] > div')?.shadowRoot?.querySelector<HTMLElement>('.cm-content'))
const noSource = () => until(() => !document.querySelector('[data-story-sheet] > div')?.shadowRoot)

it.each(['CRLF', 'blanks at line ends', 'no final line end'])(
  'into source mode and back without an edit the file stands, and one word typed then is all that is written, in %s',
  async name => {
    const text = head + bodies[name]
    const { desk, fetch } = aDesk(text)
    const story = await openStory({ desk, fetch })
    await toggle()
    await shownSource()
    await toggle()
    await noSource()
    expect(desk.story.version).toBe(0)
    const words = await until(() => story.text.querySelector<HTMLElement>('p, h1, h2, li, td'))
    const first = words.textContent?.slice(0, 1) ?? ''
    getSelection()?.collapse(words.querySelector('p') ?? words, 0)
    story.text.focus()
    getSelection()?.collapse(words, 0)
    await userEvent.keyboard('Zwölf')
    await expect
      .poll(() => desk.story.text, { timeout: 3000 })
      .toBe(text.replace(new RegExp(`(?<=--- \\r?\\n[^]*?)${first}`), `Zwölf${first}`))
  },
)

it('what is edited as source is on screen behind it, typing there and undo give the bytes of the source, and back in source they stand', async () => {
  const { desk, fetch } = aDesk(`${head}First *one*\nsoft.\n\n* a\n* b\n`)
  const story = await openStory({ desk, fetch })
  await toggle()
  const source = await shownSource()
  await userEvent.click(await until(() => [...source.querySelectorAll('.cm-line')].find(line => line.textContent === '* b')))
  await userEvent.keyboard('{End}!{Enter}* c')
  await toggle()
  await noSource()
  const edited = `${head}First *one*\nsoft.\n\n* a\n* b!\n* c\n`
  await until(() => story.text.textContent?.includes('b!'))
  await expect.poll(() => desk.story.text, { timeout: 3000 }).toBe(edited)
  await userEvent.click(await until(() => story.text.querySelector('p')))
  await userEvent.keyboard('{End}x')
  await expect.poll(() => desk.story.text, { timeout: 3000 }).toBe(edited.replace('soft.', 'soft.x'))
  await userEvent.keyboard('{Control>}z{/Control}')
  await expect.poll(() => desk.story.text, { timeout: 3000 }).toBe(edited)
  await toggle()
  expect((await shownSource()).textContent).toContain('* b!')
  await toggle()
  await noSource()
  expect(desk.story.text).toBe(edited)
})
