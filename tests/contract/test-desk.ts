import { type Api, createApi } from '#api/client.ts'
import { answer } from '#api/problem-error.ts'
import type { DeskEvent } from '#contract/event.ts'
import type { StoryRow } from '#contract/story.ts'
import { until } from '../support/until.ts'

/** A desk as a test reaches it, however it runs. */
export interface OpenDesk {
  /** Sends a request to the desk; `path` starts with `/api`. */
  fetch(path: string, init?: RequestInit): Promise<Response>
  readonly disk: {
    read(path: string): Promise<string | null>
    bytes(path: string): Promise<Uint8Array<ArrayBuffer> | null>
    write(path: string, content: string | Uint8Array<ArrayBuffer>): Promise<void>
    remove(path: string): Promise<void>
    /** As `git mv` does: no moment in which there are both, or none. */
    move(from: string, to: string): Promise<void>
    /** Several moves between two looks of the desk, each from where it was before all of them. */
    moveAll(moves: readonly (readonly [from: string, to: string])[]): Promise<void>
  }
  /** What the log holds. */
  logged(): Promise<string>
  /** Makes the next read of this file fail in a way nobody foresaw; null where a desk cannot be broken from outside. */
  readonly break: ((path: string) => Promise<void>) | null
  stop(): Promise<void>
}

export type OpensDesk = (files: Record<string, Uint8Array<ArrayBuffer>>) => Promise<OpenDesk>

/** The desk with a typed client and what most tests ask of it. */
export interface TestDesk extends OpenDesk {
  readonly api: Api
  row(file: string): Promise<StoryRow>
  id(file: string): Promise<string>
  /** `liveHash`: the file that the text was begun from, where it is said. */
  save(id: string, text: string, version?: number, liveHash?: string | null): Promise<number>
}

export async function testDesk(open: OpensDesk, files: Record<string, Uint8Array<ArrayBuffer>>): Promise<TestDesk> {
  const desk = await open(files)
  const api = createApi((input, init) => {
    const url = new URL(input instanceof Request ? input.url : String(input), 'http://desk.test')
    return desk.fetch(url.pathname + url.search, init)
  }, 'http://desk.test')
  await until(async () => (await answer(api.site.$get())).import.state === 'ready', 'the import')
  const row = async (file: string) => {
    const { stories } = await answer(api.stories.$get({ query: { limit: '200' } }))
    const found = stories.find(story => story.path.endsWith(file))
    if (!found) throw new Error(`No story at ${file}.`)
    return found
  }
  return {
    ...desk,
    api,
    row,
    id: async file => String((await row(file)).id),
    async save(id, text, version, liveHash) {
      const current = version ?? (await answer(api.stories[':id'].$get({ param: { id } }))).version
      return (
        await answer(api.stories[':id'].draft.$put({ param: { id }, header: { 'if-match': `"${current}"` }, json: { text, liveHash } }))
      ).version
    },
  }
}

/** The events that a desk sends, gathered until `stop`. */
export async function listen(desk: OpenDesk): Promise<{ events: DeskEvent[]; stop(): void }> {
  const abort = new AbortController()
  const response = await desk.fetch('/api/events', { signal: abort.signal })
  const events: DeskEvent[] = []
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  let rest = ''
  const read = async () => {
    for (;;) {
      const part = await reader?.read()
      if (!part || part.done) return
      rest += part.value
      const blocks = rest.split('\n\n')
      rest = blocks.pop() ?? ''
      for (const block of blocks) if (block.startsWith('data: ')) events.push(JSON.parse(block.slice(6)) as DeskEvent)
    }
  }
  void read().catch(() => {})
  return { events, stop: () => abort.abort() }
}
