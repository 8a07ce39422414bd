import { createRoute, z } from '@hono/zod-openapi'
import type { Desk } from '../use-cases/desk.ts'
import { problems, router } from './router.ts'

/** Often enough that proxies and browsers keep the connection. */
const HEARTBEAT_MS = 25_000

const events = createRoute({
  method: 'get',
  path: '/',
  summary: 'What happens at the desk, as server-sent events; the data of each is a DeskEvent',
  tags: ['Events'],
  responses: { 200: { description: 'The stream.', content: { 'text/event-stream': { schema: z.string() } } }, ...problems() },
})

export const eventRoutes = (desk: Desk) => router().openapi(events, c => eventStream(desk, c.req.raw.signal))

function eventStream(desk: Desk, signal: AbortSignal): Response {
  const encoder = new TextEncoder()
  let stop = () => {}
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      const send = (text: string) => controller.enqueue(encoder.encode(text))
      const unsubscribe = desk.bus.subscribe(event => send(`data: ${JSON.stringify(event)}\n\n`))
      const beat = setInterval(() => send(': still here\n\n'), HEARTBEAT_MS)
      stop = () => {
        unsubscribe()
        clearInterval(beat)
        stop = () => {}
      }
      signal.addEventListener('abort', () => stop(), { once: true })
      send('retry: 2000\n\n')
    },
    cancel: () => stop(),
  })
  return new Response(stream, { headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' } })
}
