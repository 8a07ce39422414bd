import { type Remote, RemoteError } from '../ports/remote.ts'

/** For a desk inside a page, which a browser lets fetch from nowhere else. */
export const noRemote: Remote = {
  fetch: async () => {
    throw new RemoteError('unreachable', 'This desk runs inside the page and cannot fetch from other hosts; one on a server can.')
  },
}
