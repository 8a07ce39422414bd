import { DeskProblem } from '#server/use-cases/desk-problem.ts'

/** What can go wrong between a page and its desk, by name. */
export const faultNames = ['slow', 'offline', 'stale', 'too-large', 'unavailable', 'signed-out', 'failing'] as const
export type Fault = (typeof faultNames)[number]

export const isFault = (name: string | null): name is Fault => faultNames.some(known => known === name)

/** How long a slow desk takes, in milliseconds. */
const SLOW_MS = 1500

type Ask = (request: Request) => Response | Promise<Response>

/** What happens to a request under a fault: an answer that stands in for the desk's, or null to let the desk answer. */
export const faults: Record<Fault, (request: Request, ask: Ask) => Promise<Response | null>> = {
  slow: async () => {
    await new Promise(resolve => setTimeout(resolve, SLOW_MS))
    return null
  },
  offline: async () => Response.error(),
  stale: async (request, ask) => {
    if (isSave(request)) await saveBefore(request, ask)
    return null
  },
  'too-large': async request =>
    request.method === 'GET' ? null : problem(new DeskProblem('too-large', 'This is larger than the desk takes.')),
  unavailable: async () =>
    new Response('<h1>Bad gateway</h1>', { status: 503, headers: { 'content-type': 'text/html', 'retry-after': '2' } }),
  'signed-out': async request =>
    request.method === 'GET'
      ? null
      : problem(new DeskProblem('signed-out', 'You are signed out. What you wrote is kept on this device; sign in to save it.')),
  failing: async request =>
    request.method === 'GET'
      ? null
      : problem(
          new DeskProblem(
            'internal',
            'The desk failed at this. Nothing else was changed. Try again; if it stays, look for 0badf00d in the log.',
            { id: '0badf00d' },
          ),
        ),
}

const isSave = (request: Request) => request.method === 'PUT' && new URL(request.url).pathname.endsWith('/draft')

const ELSEWHERE = ' (as it was written elsewhere)'

/** Somebody else saves the very line that is being saved, so that the desk has another version of it: once for each story. */
async function saveBefore(request: Request, ask: Ask): Promise<void> {
  const { url } = request
  const story = (await (await ask(new Request(url.replace(/\/draft$/, '')))).json()) as { text?: string; version: number }
  const { text: mine } = (await request.clone().json()) as { text?: string }
  if (story.text === undefined || mine === undefined || story.text.includes(ELSEWHERE)) return
  const written = mine.split('\n')
  const lines = story.text.split('\n')
  const at = lines.findIndex((line, index) => line !== written[index])
  lines[at] += ELSEWHERE
  const headers = { 'content-type': 'application/json', 'if-match': `"${story.version}"` }
  if (at >= 0) await ask(new Request(url, { method: 'PUT', headers, body: JSON.stringify({ text: lines.join('\n') }) }))
}

function problem(thrown: DeskProblem): Response {
  const body = thrown.toJSON()
  return new Response(JSON.stringify(body), { status: body.status, headers: { 'content-type': 'application/problem+json' } })
}
