import type { Problem, ProblemCode } from '#contract/problem.ts'

const statuses: Record<ProblemCode, { status: Problem['status']; title: string }> = {
  'invalid-request': { status: 400, title: 'The request is not valid' },
  'not-found': { status: 404, title: 'Not found' },
  'forbidden-origin': { status: 403, title: 'Another page may not use this desk' },
  'path-outside-site': { status: 422, title: 'That path is not below the site folder' },
  'stale-version': { status: 412, title: 'Somebody saved in between' },
  'changed-on-disk': { status: 409, title: 'The file changed on disk' },
  'path-taken': { status: 409, title: 'There is a file of that name' },
  'not-publishable': { status: 422, title: 'This cannot be published yet' },
  'nothing-to-undo': { status: 409, title: 'This cannot be undone' },
  stopped: { status: 409, title: 'Stopped' },
  'read-only': { status: 409, title: 'The folder cannot be written' },
  'too-large': { status: 413, title: 'Too large' },
  'unsupported-media': { status: 415, title: 'Not of a kind the desk takes' },
  'not-a-story': { status: 422, title: 'Not a story' },
  'forbidden-address': { status: 422, title: 'The desk does not fetch from there' },
  'not-fetched': { status: 502, title: 'The other host did not give it' },
  'signed-out': { status: 401, title: 'Signed out' },
  internal: { status: 500, title: 'The desk failed' },
}

/** Something that a person can be told. Thrown by use cases, answered as RFC 9457 by the app. */
export class DeskProblem extends Error {
  readonly code: ProblemCode
  readonly more: Partial<Pick<Problem, 'errors' | 'id' | 'version'>>

  constructor(code: ProblemCode, detail: string, more: DeskProblem['more'] = {}) {
    super(detail)
    this.code = code
    this.more = more
  }

  toJSON(): Problem {
    return { type: `/api/reference#${this.code}`, ...statuses[this.code], code: this.code, detail: this.message, ...this.more }
  }
}
