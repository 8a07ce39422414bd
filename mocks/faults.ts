import { DeskProblem } from '#server/use-cases/desk-problem.ts'

/** What can go wrong between a page and its desk, by name. */
export const faultNames = ['slow', 'offline', 'stale', 'too-large', 'unavailable', 'signed-out', 'failing'] as const
export type Fault = (typeof faultNames)[number]

export const isFault = (name: string | null): name is Fault => faultNames.some(known => known === name)

/** How long a slow desk takes, in milliseconds. */
const SLOW_MS = 1500

/** What happens to a request under a fault: an answer that stands in for the desk's, or null to let the desk answer. */
export const faults: Record<Fault, (request: Request) => Promise<Response | null>> = {
  slow: async () => {
    await new Promise(resolve => setTimeout(resolve, SLOW_MS))
    return null
  },
  offline: async () => Response.error(),
  stale: async request =>
    isSave(request)
      ? problem(
          new DeskProblem(
            'stale-version',
            'This story was saved from somewhere else since you opened it. Nothing was overwritten; both versions are kept.',
            { version: 7 },
          ),
        )
      : null,
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

function problem(thrown: DeskProblem): Response {
  const body = thrown.toJSON()
  return new Response(JSON.stringify(body), { status: body.status, headers: { 'content-type': 'application/problem+json' } })
}
