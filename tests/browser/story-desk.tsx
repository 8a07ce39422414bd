import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router'
import { createRoot } from 'react-dom/client'
import { ApiProvider } from '#api/api-context.ts'
import { createApi } from '#api/client.ts'
import type { Site } from '#contract/site.ts'
import type { Check, Story } from '#contract/story.ts'
import { lineDiff } from '#domain/story/line-diff.ts'
import { StoryEditorPage } from '#features/story-editor/index.ts'
import { startKeys } from '#ui/key-registry.ts'
import { until } from './desk.tsx'
import '#ui/tokens.css'
import '#ui/base.css'
import '#ui/kit.css'

/** A file with blanks where other desks lose them. */
export const file = '---\ntitle: Swing bridge \ncategories: [latest, local] \nfeatured: false \n--- \nFirst one.\n\nSecond one.\n'

const field = { share: 1, values: [], dateFormat: null, byBlanks: false, order: 0, sample: '' }
const site: Site = {
  name: 'The Ostrand Courier',
  generator: 'jigsaw',
  folder: `test ${crypto.randomUUID()}`,
  pictures: { crops: ['16:9'], widths: [2000], keepLocation: false, svg: false, figure: 'title' },
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
  captions: { profile: 'plain', rules: {}, ownHosts: [] },
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
  captions: { all: 0, signed: 0, returned: 0, firstReturned: null, reason: '' },
  sameAddress: 0,
  liveHash: 'a',
  savedAt: null,
  unproven: [],
  letStand: [],
  loose: { kept: [], text: [], stops: null },
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
export function aDesk(text: string = file) {
  const desk: { story: Story; gone: boolean; published: number; checks: Check[]; reasons: string[] } = {
    story: { ...aStory(), text, live: text },
    gone: false,
    published: 0,
    checks: [],
    reasons: [],
  }
  const json = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status })
  const answerTo = async (request: Request) => {
    const path = new URL(request.url).pathname
    if (path === '/api/site') return json(site)
    if (path === '/api/stories/7') return json(desk.story)
    if (path.endsWith('/draft')) {
      const { text, unproven } = (await request.json()) as Pick<Story, 'text' | 'unproven'>
      desk.story = {
        ...desk.story,
        text,
        unproven,
        version: desk.story.version + 1,
        savedAt: '2026-11-24T12:04:00.000Z',
        status: 'changed',
      }
      return json({ version: desk.story.version, savedAt: desk.story.savedAt, status: 'changed' })
    }
    if (path.endsWith('/publication') && request.method === 'POST') {
      desk.published += 1
      desk.story = { ...desk.story, live: desk.story.text, status: 'published', version: desk.story.version + 1 }
      return json({ act: 1, stories: [7], at: '2026-11-24T12:11:00.000Z' })
    }
    if (path.endsWith('/findings/let-stand')) {
      const told = (await request.json()) as Omit<Story['letStand'][number], 'by' | 'at'>
      const rest = desk.story.letStand.filter(({ finding }) => finding !== told.finding)
      const one = { ...told, by: 'Ines Falk', at: '2026-11-24T12:09:00.000Z' }
      desk.story = { ...desk.story, letStand: request.method === 'PUT' ? [...rest, one] : rest }
      return request.method === 'PUT' ? json(one) : new Response(null, { status: 204 })
    }
    if (path.endsWith('/let-stand')) {
      const { src, reason } = (await request.json()) as { src: string; reason: string }
      desk.reasons.push(reason)
      const stood = (check: Check): Check => ({ id: 'picture', level: 'warning', message: `${check.message} Let stand.` })
      desk.checks = desk.checks.map(check => (check.picture?.src === src ? stood(check) : check))
      return json({})
    }
    if (path.startsWith('/api/pictures')) return json(null)
    const { headline, version, liveHash, text, live } = desk.story
    const diff = lineDiff(live ?? '', text)
    return json({ headline, path: rest.path, version, liveHash, diff, checks: desk.checks, address: null, oldAddress: null })
  }
  const fetch = async (input: RequestInfo | URL, init?: RequestInit) => {
    if (desk.gone) throw new TypeError('Failed to fetch')
    return answerTo(new Request(input instanceof URL || typeof input === 'string' ? new URL(input, location.origin) : input, init))
  }
  return { desk, fetch }
}

const closing: (() => void)[] = []

/** Closes what is still open. */
export function closeStories(): void {
  for (const close of closing.splice(0)) close()
}

/** The editor page of a desk's story, on the page. */
export async function openStory({ fetch }: ReturnType<typeof aDesk>) {
  const holder = document.createElement('div')
  holder.style.height = '800px'
  document.body.append(holder)
  const root = createRoot(holder)
  const router = createRouter({
    routeTree: createRootRoute({ component: () => <StoryEditorPage storyId={7} picker={() => null} /> }),
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
