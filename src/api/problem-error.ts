import type { ClientResponse } from 'hono/client'
import type { Problem, ProblemCode } from '#contract/problem.ts'

/** The desk understood and refused; `problem` says what, why and what to do. */
export class ProblemError extends Error {
  readonly problem: Problem
  constructor(problem: Problem) {
    super(problem.detail)
    this.problem = problem
  }
  is(code: ProblemCode): boolean {
    return this.problem.code === code
  }
}

/** The desk did not answer: it is gone, or the network is. */
export class OfflineError extends Error {
  /** It may be tried again. */
  readonly waits = true
  constructor(options?: ErrorOptions) {
    super('The desk does not answer.', options)
  }
}

type Success<Response> =
  Response extends ClientResponse<infer Body, infer Status, string> ? (Status extends 200 | 201 | 204 ? Body : never) : never

/** The body of a successful answer. Rejects with a {@link ProblemError} or an {@link OfflineError}, never with anything else. */
export async function answer<Response extends ClientResponse<unknown, number, string>>(
  request: Promise<Response>,
): Promise<Success<Response>> {
  const response = await request.catch((error: unknown) => {
    throw new OfflineError({ cause: error })
  })
  const body: unknown = await response.text().then(read, error => {
    throw new OfflineError({ cause: error })
  })
  // The routes' schemas are the type; the server checks what it sends in its own tests.
  if (response.ok) return body as Success<Response>
  throw problemOf(body, response.status)
}

function read(text: string): unknown {
  try {
    return text === '' ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}

/** A problem; what is none (a proxy's error page, say) means that the desk itself was not reached. */
export function problemOf(body: unknown, status: number): ProblemError | OfflineError {
  if (isProblem(body)) return new ProblemError(body)
  return new OfflineError({ cause: `Status ${status} without a problem.` })
}

/** By hand, since the schema would bring a validator to every page for this one shape. */
function isProblem(body: unknown): body is Problem {
  if (typeof body !== 'object' || body === null || !('code' in body) || !('detail' in body) || !('status' in body)) return false
  return typeof body.code === 'string' && typeof body.detail === 'string' && typeof body.status === 'number'
}
