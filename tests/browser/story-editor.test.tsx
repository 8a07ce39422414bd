import { afterEach, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import { until } from './desk.tsx'
import { aDesk, closeStories, file, openStory } from './story-desk.tsx'

afterEach(closeStories)

it('typing saves itself; the headline goes on to the text; only what was typed changes', async () => {
  const { desk, fetch } = aDesk()
  const { holder, truth } = await openStory({ desk, fetch })
  await userEvent.click(await until(() => holder.querySelector('textarea')))
  await userEvent.keyboard('{End} shut{Enter}')
  expect(document.activeElement?.className).toContain('ProseMirror')
  await userEvent.keyboard('{Control>}{Home}{/Control}The ')
  expect(truth()).toBe('Typing, not saved yet')
  await expect.poll(() => desk.story.text, { timeout: 3000 }).toBe(file.replace('bridge ', 'bridge shut ').replace('First', 'The First'))
  await expect.poll(truth).toMatch(/^Saved \d\d:04$|^Saved/)
})

it('what the desk did not get is on this device, and back after opening again', async () => {
  const { desk, fetch } = aDesk()
  const first = await openStory({ desk, fetch })
  desk.gone = true
  await userEvent.click(first.text)
  await userEvent.keyboard('{Control>}{Home}{/Control}Kept. ')
  await expect.poll(first.truth, { timeout: 3000 }).toBe('Offline. 1 edit kept on this device')
  first.close()
  await new Promise(done => setTimeout(done, 300))
  desk.gone = false
  const second = await openStory({ desk, fetch })
  expect(second.text.textContent).toContain('Kept. First one.')
  expect(second.holder.textContent).toContain('They are back in the text.')
  await expect.poll(() => desk.story.text, { timeout: 3000 }).toContain('Kept. First one.')
})

it('publishing shows the diff first, and a bare Enter does nothing', async () => {
  const { desk, fetch } = aDesk()
  const { text, truth } = await openStory({ desk, fetch })
  await userEvent.click(text)
  await userEvent.keyboard('{Control>}{Home}{/Control}New. {Control>}{Enter}{/Control}')
  const dialog = await until(() => document.querySelector<HTMLDialogElement>('dialog[open]'))
  await until(() => dialog.querySelector('ins')?.textContent?.includes('New.'))
  await userEvent.keyboard('{Enter}')
  dialog.querySelector<HTMLElement>('[data-publish]')?.focus()
  await userEvent.keyboard('{Enter}')
  expect(desk.published).toBe(0)
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  await expect.poll(() => desk.published).toBe(1)
  await expect.poll(truth).toMatch(/^Published \d\d:11, every other line stands$/)
  expect(desk.story.live).toBe(file.replace('First', 'New. First'))
})

it('what is let stand needs a reason, and the focus goes on to the next, then to the button that publishes', async () => {
  const { desk, fetch } = aDesk()
  const flagged = (name: string) =>
    ({ id: 'picture', level: 'blocks', message: `${name} has no credit.`, picture: { src: `/img/${name}`, flag: 'no-credit' } }) as const
  desk.checks = [flagged('a.jpg'), flagged('b.jpg'), flagged('c.jpg')]
  const { text } = await openStory({ desk, fetch })
  await userEvent.click(text)
  await userEvent.keyboard('{Control>}{Home}{/Control}New. {Control>}{Enter}{/Control}')
  const dialog = await until(() => document.querySelector<HTMLDialogElement>('dialog[open]'))
  const shown = await until(() => [...dialog.querySelectorAll<HTMLElement>('[data-let-stand]')][1])
  shown.focus()
  await userEvent.keyboard('{Enter} {Enter}')
  await until(() => dialog.textContent?.includes('Say why in a few words.'))
  expect(desk.reasons).toEqual([])
  const focused = () => [document.activeElement?.textContent, document.activeElement?.closest('li')?.textContent ?? ''].join(': ')
  await userEvent.keyboard('By hand{Enter}')
  await expect.poll(focused).toMatch(/^Let it stand: c\.jpg/)
  await userEvent.keyboard('{Enter}By hand{Enter}')
  await expect.poll(focused).toMatch(/^Let it stand: a\.jpg/)
  await userEvent.keyboard('{Enter}By hand{Enter}')
  await expect.poll(focused).toMatch(/^Publish now/)
  expect(desk.reasons).toHaveLength(3)
})

it('a text that begins with its headline keeps it there: no empty headline field stands above it', async () => {
  const { desk, fetch } = aDesk()
  const text = '# Swing bridge\n\nFirst one.\n'
  desk.story = { ...desk.story, text, live: text }
  const { holder } = await openStory({ desk, fetch })
  expect(holder.querySelector('[aria-label="Headline"]')).toBeNull()
  expect(holder.querySelector('h1:not(.vh)')?.textContent).toBe('Swing bridge')
  expect(holder.textContent).toContain('12 of 70')
})

it('what Markdown has no way to write is shown with both readings, and publishing waits until it is settled', async () => {
  const { desk, fetch } = aDesk()
  const text = '---\ntitle: Swing bridge\n---\nFirst  \none.\n'
  desk.story = { ...desk.story, text, live: text }
  const { holder, text: canvas } = await openStory({ desk, fetch })
  await userEvent.click(canvas)
  await userEvent.keyboard('{Control>}{Shift>}{3}{/Shift}{/Control}')
  const banner = await until(() =>
    [...holder.querySelectorAll('.banner')].find(one => one.textContent?.includes('cannot be written as it looks')),
  )
  expect(banner.textContent).toContain('On screen: “Heading 3: First ↵ one.”, readers get: “Heading 3: First ¶ one.”.')
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  const dialog = await until(() => document.querySelector<HTMLDialogElement>('dialog[open]'))
  await expect.poll(() => dialog.textContent).toContain('1 place to settle first')
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  expect(desk.published).toBe(0)
  expect(desk.story.live).toBe(text)
})

it('what could not be written as it looked still says so when the story is opened again, and can be taken as written', async () => {
  const { desk, fetch } = aDesk()
  const text = '---\ntitle: Swing bridge\n---\nBefore.\n\nFirst  \none.\n'
  desk.story = { ...desk.story, text, live: text }
  const banner = (holder: HTMLElement, words: string) =>
    until(() => [...holder.querySelectorAll<HTMLElement>('.banner')].find(one => one.textContent?.includes(words)))
  const press = async (within: HTMLElement, label: string) =>
    userEvent.click(await until(() => [...within.querySelectorAll('button')].find(one => one.textContent === label)))
  const first = await openStory({ desk, fetch })
  await userEvent.click(await until(() => first.text.querySelectorAll('p')[1]))
  await userEvent.keyboard('{Control>}{Shift>}{3}{/Shift}{/Control}')
  await expect.poll(() => desk.story.unproven.length, { timeout: 3000 }).toBe(1)
  first.close()

  const second = await openStory({ desk, fetch })
  const told = await banner(second.holder, 'was not written as it looked')
  expect(told.textContent).toContain('On screen: “Heading 3: First ↵ one.”, readers get: “Heading 3: First ¶ one.”.')
  await press(told, 'Show')
  await expect.poll(() => window.getSelection()?.anchorNode?.parentElement?.closest('h3')?.textContent).toBe('First')
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  const dialog = await until(() => document.querySelector<HTMLDialogElement>('dialog[open]'))
  await expect.poll(() => dialog.textContent).toContain('1 place to settle first')
  await userEvent.keyboard('{Escape}')

  await press(told, 'Take as written')
  await expect.poll(() => desk.story.unproven.length, { timeout: 3000 }).toBe(0)
  expect(second.holder.querySelector('.banner')).toBeNull()
  expect(desk.story.text).toBe(text.replace('First', '### First'))
})

it('taken as written at once, the screen shows what readers get, and undo gives back what was there', async () => {
  const { desk, fetch } = aDesk()
  const text = '---\ntitle: Swing bridge\n---\nFirst  \none.\n'
  desk.story = { ...desk.story, text, live: text }
  const { holder, text: canvas } = await openStory({ desk, fetch })
  await userEvent.click(canvas)
  await userEvent.keyboard('{Control>}{Shift>}{3}{/Shift}{/Control}')
  expect(canvas.querySelectorAll('h3 br')).toHaveLength(1)
  await userEvent.click(await until(() => [...holder.querySelectorAll('button')].find(one => one.textContent === 'Take as written')))
  await expect.poll(() => canvas.querySelector('h3')?.textContent).toBe('First')
  expect(canvas.querySelector('p')?.textContent).toBe('one.')
  await expect.poll(() => holder.querySelector('.banner')).toBeNull()
  await expect.poll(() => desk.story.text, { timeout: 3000 }).toBe(text.replace('First  ', '### First\n'))
  await expect.poll(() => desk.story.unproven, { timeout: 3000 }).toEqual([])
  await userEvent.keyboard('{Control>}z{/Control}')
  await expect.poll(() => canvas.querySelectorAll('h3 br').length).toBe(1)
  await userEvent.keyboard('{Control>}z{/Control}')
  await expect.poll(() => desk.story.text, { timeout: 3000 }).toBe(text)
})
