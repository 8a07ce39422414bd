import type { Api } from '#api/client.ts'
import { answer, OfflineError, ProblemError } from '#api/problem-error.ts'
import type { SavedContent, SaveFailure, SaveOutcome, SentContent } from './draft-saver.ts'

/** A keepalive request may carry 64 kB in all; what is larger stays in the journal. */
const KEEPALIVE = 60_000

/** Sends a draft to the desk. */
export function putDraft(api: Api, id: number) {
  return async (content: SentContent, version: number): Promise<SaveOutcome> => {
    try {
      const draft = await answer(
        api.stories[':id'].draft.$put({ param: { id: String(id) }, header: { 'if-match': `"${version}"` }, json: asJson(content) }),
      )
      return { kind: 'saved', draft }
    } catch (error) {
      return failureOf(error)
    }
  }
}

const asJson = ({ text, unproven, liveHash }: SentContent) => ({ text, unproven: [...unproven], liveHash })

/** Sends a draft while the page goes away; nobody waits for the answer. */
export function putWhileLeaving(api: Api, id: number, { version, ...content }: SavedContent): void {
  if (JSON.stringify(content).length * 3 > KEEPALIVE) return
  const args = { param: { id: String(id) }, header: { 'if-match': `"${version}"` }, json: asJson(content) }
  api.stories[':id'].draft.$put(args, { init: { keepalive: true } }).catch(() => {})
}

function failureOf(error: unknown): SaveFailure {
  if (error instanceof OfflineError) return { kind: 'offline' }
  const reason = error instanceof Error ? error.message : String(error)
  if (!(error instanceof ProblemError)) return { kind: 'failed', reason }
  if (error.is('stale-version')) return { kind: 'stale' }
  if (error.is('read-only')) return { kind: 'read-only' }
  return error.problem.status >= 500 ? { kind: 'failed', reason } : { kind: 'refused', reason }
}
