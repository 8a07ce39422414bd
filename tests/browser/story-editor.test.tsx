import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router'
import { createRoot } from 'react-dom/client'
import { afterEach, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import { ApiProvider } from '#api/api-context.ts'
import { createApi } from '#api/client.ts'
import type { Site } from '#contract/site.ts'
import type { Story } from '#contract/story.ts'
import { lineDiff } from '#domain/story/line-diff.ts'
import { StoryEditorPage } from '#features/story-editor/index.ts'
import { startKeys } from '#ui/key-registry.ts'
import { until } from './desk.tsx'
import '#ui/tokens.css'
import '#ui/base.css'
import '#ui/kit.css'

const file = '---\ntitle: Swing bridge \ncategories: [latest, local] \nfeatured: false \n--- \nFirst one.\n\nSecond one.\n'

const field = { share: 1, values: [], dateFormat: null, byBlanks: false, order: 0, sample: '' }
const site: Site = {
  name: 'The Ostrand Courier',
  generator: 'jigsaw',
  folder: `test ${crypto.randomUUID()}`,
  contentFolder: 'source/_posts',
  mediaFolder: 'source/img',
  mediaPath: '/img',
  storyPath: null,
  addressKeys: [],
  fields: [
    { ...field, key: 'title', type: 'text', role: 'headline' },
    { ...field, key: 'categories', type: 'tags', role: 'categories', order: 1, values: [{ value: 'nature', count: 3 }] },
    { ...field, key: 'featured', type: 'boolean', role: 'featured', order: 2 },
  ],
  categories: [],
  notes: [],
  readOnly: false,
  me: { name: 'Ines Falk', initials: 'IF' },
  import: { state: 'ready', read: 1, total: 1, refused: [] },
}

const row = {
  headline: 'Swing bridge',
  standfirst: '',
  disk: 'same',
  date: '',
  dateSort: '',
  featured: false,
  image: '',
} as const
const rest = {
  changedBy: 'Ines Falk',
  spiked: false,
  held: false,
  sameAddress: 0,
  liveHash: 'a',
  savedAt: null,
  address: null,
  path: 'source/_posts/bridge.md',
}
const aStory = (): Story => ({
  ...row,
  ...rest,
  categories: [],
  id: 7,
  status: 'published',
  changedAt: '2026-11-24T12:00:00.000Z',
  version: 0,
  text: file,
  live: file,
})

/** A desk that answers as the server does, for one story; `gone` makes it fall silent. */
function aDesk() {
  const desk = { story: aStory(), gone: false, published: 0 }
  const json = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status })
  const answerTo = async (request: Request) => {
    const path = new URL(request.url).pathname
    if (path === '/api/site') return json(site)
    if (path === '/api/stories/7') return json(desk.story)
    if (path.endsWith('/draft')) {
      const { text } = (await request.json()) as { text: string }
      desk.story = { ...desk.story, text, version: desk.story.version + 1, savedAt: '2026-11-24T12:04:00.000Z', status: 'changed' }
      return json({ version: desk.story.version, savedAt: desk.story.savedAt, status: 'changed' })
    }
    if (path.endsWith('/publication') && request.method === 'POST') {
      desk.published += 1
      desk.story = { ...desk.story, live: desk.story.text, status: 'published', version: desk.story.version + 1 }
      return json({ act: 1, stories: [7], at: '2026-11-24T12:11:00.000Z' })
    }
    const { headline, version, liveHash, text, live } = desk.story
    const diff = lineDiff(live ?? '', text)
    return json({ headline, path: rest.path, version, liveHash, diff, checks: [], address: null, oldAddress: null })
  }
  const fetch = async (input: RequestInfo | URL, init?: RequestInit) => {
    if (desk.gone) throw new TypeError('Failed to fetch')
    return answerTo(new Request(input instanceof URL || typeof input === 'string' ? new URL(input, location.origin) : input, init))
  }
  return { desk, fetch }
}

const closing: (() => void)[] = []
afterEach(() => {
  for (const close of closing.splice(0)) close()
})

async function openStory({ fetch }: ReturnType<typeof aDesk>) {
  const holder = document.createElement('div')
  holder.style.height = '800px'
  document.body.append(holder)
  const root = createRoot(holder)
  const router = createRouter({
    routeTree: createRootRoute({ component: () => <StoryEditorPage storyId={7} /> }),
    history: createMemoryHistory({ initialEntries: ['/'] }),
  })
  const stopKeys = startKeys()
  root.render(
    <QueryClientProvider client={new QueryClient()}>
      <ApiProvider value={createApi(fetch, location.origin)}>
        <RouterProvider router={router} />
      </ApiProvider>
    </QueryClientProvider>,
  )
  const close = () => {
    root.unmount()
    holder.remove()
    stopKeys()
  }
  closing.push(close)
  const text = await until(() => holder.querySelector<HTMLElement>('.ProseMirror'))
  const truth = () => holder.querySelector('.truth')?.textContent ?? ''
  return { holder, text, truth, close: () => closing.splice(closing.indexOf(close), 1).forEach(one => void one()) }
}

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

it('a text that begins with its headline keeps it there: no empty headline field stands above it', async () => {
  const { desk, fetch } = aDesk()
  const text = '# Swing bridge\n\nFirst one.\n'
  desk.story = { ...desk.story, text, live: text }
  const { holder } = await openStory({ desk, fetch })
  expect(holder.querySelector('[aria-label="Headline"]')).toBeNull()
  expect(holder.querySelector('h1:not(.vh)')?.textContent).toBe('Swing bridge')
  expect(holder.textContent).toContain('12 of 70')
})
