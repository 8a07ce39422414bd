import type { Decided, Decision } from '#contract/caption.ts'
import { notReviewed, type Review } from '#domain/captions/sign-off.ts'
import type { StoredCaption, TrailEntry } from '../ports/caption-rows.ts'
import type { Desk } from './desk.ts'
import { DeskProblem } from './desk-problem.ts'
import { findCaption, hashOfCaption, readerFor, tellOf } from './read-captions.ts'

/**
 * Signs a caption off, returns it to its writer, or says that it is no caption. A sign-off is refused where the caption is not
 * what was seen, where it still has a placeholder, and where somebody else was first; sent once more by the same person, as after an answer that was lost, it is the one
 * that there is.
 */
export async function decideCaption(desk: Desk, id: number, decision: Decision, by: string): Promise<Decided> {
  return desk.alone(async () => {
    const caption = await findCaption(desk, id)
    if (decision.what === 'sign' && (await hashOfCaption(caption)) !== decision.hash)
      throw new DeskProblem(
        'stale-version',
        'Something of this caption changed while you looked at it. It was not signed off; it is shown as it is now.',
      )
    if (decision.what === 'sign' && caption.findings.some(({ rule }) => rule === 'tk'))
      throw new DeskProblem(
        'not-publishable',
        'A placeholder cannot be signed off: readers would see it. Write what is to come, take it out, or return the caption.',
      )
    const signed = decision.what === 'sign' && caption.review.state === 'signed'
    if (signed && caption.decidedBy !== by)
      throw new DeskProblem('stale-version', `${caption.decidedBy} signed this caption off just before you. It stands.`)
    const number = (signed ? await lastSigned(desk, id) : null) ?? (await decide(desk, caption, decision, by))
    return { decision: number, row: await rowOf(desk, id, by) }
  })
}

async function lastSigned(desk: Desk, id: number): Promise<number | null> {
  return (await desk.database.captions.trail(id)).find(({ what }) => what === 'signed')?.id ?? null
}

const trailWords: Readonly<Record<Decision['what'], TrailEntry['what']>> = { sign: 'signed', return: 'returned', text: 'text' }

async function decide(desk: Desk, caption: StoredCaption, decision: Decision, by: string): Promise<number> {
  if (decision.what === 'text' && caption.kind !== 'loose')
    throw new DeskProblem('invalid-request', 'This is the caption of a picture. Only a paragraph can be just text.')
  const review: Review =
    decision.what === 'sign'
      ? { state: 'signed', causes: [], seen: caption.parts }
      : decision.what === 'return'
        ? { state: 'returned', causes: [], seen: caption.parts }
        : { ...notReviewed, state: 'text' }
  const reason = decision.what === 'return' ? decision.reason : ''
  const number = await desk.database.captions.decide(caption.id, trailWords[decision.what], { review, reason, by, at: desk.clock.now() })
  tellOf(desk, [caption.id], [caption.story], by)
  return number
}

/** Takes a decision back; only the last one of its caption can be. */
export async function undecideCaption(desk: Desk, decision: number, by: string): Promise<Decided['row']> {
  return desk.alone(async () => {
    const id = await desk.database.captions.undecide(decision, by, desk.clock.now())
    if (id === null)
      throw new DeskProblem(
        'nothing-to-undo',
        'Somebody decided about this caption since, or this was taken back already. Nothing was changed.',
      )
    const caption = await desk.database.captions.byId(id)
    if (caption) tellOf(desk, [id], [caption.story], by)
    return rowOf(desk, id, by)
  })
}

export async function rowOf(desk: Desk, id: number, by: string): Promise<Decided['row']> {
  const [row] = await desk.database.captions.rows([id], readerFor(desk, by))
  if (!row) throw new DeskProblem('not-found', 'This caption is gone.')
  return row
}
