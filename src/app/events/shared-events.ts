import type { DeskEvent } from '#contract/event.ts'
import { openStream } from './event-stream.ts'
import type { Hearing } from './hearing.ts'
import { listenAlone } from './own-events.ts'

/** What tabs of one browser say to each other. All but `ask` comes from the one that leads. */
type Said =
  | { readonly says: 'event'; readonly event: DeskEvent }
  | { readonly says: 'connection'; readonly lost: boolean }
  | { readonly says: 'missed' }
  | { readonly says: 'ask' }

const NAME = 'stet-events'
/** A tab that leads and does not answer for so long is asleep: browsers suspend what nobody looks at. */
const ASLEEP_AFTER = 2000

/** Browsers give locks to pages of a secure origin only. */
export const canShare = (): boolean => 'locks' in navigator && typeof BroadcastChannel === 'function'

/**
 * Listens together with the other tabs: the one that holds the lock leads, which means that it has the connection and passes on what it
 * hears. When it goes, the next one leads. `late`: things may have happened that this page did not hear.
 */
export function listenTogether(page: Hearing, late: boolean): () => void {
  const channel = new BroadcastChannel(NAME)
  let stopped = false
  let answered = false
  let asleep = false
  let patience = 0
  let waiting = new AbortController()
  let endLead: (() => void) | null = null
  let endAlone = () => {}

  const take = (said: Said) => {
    if (said.says === 'event') page.hear(said.event)
    else if (said.says === 'connection') page.setLost(said.lost)
    else if (said.says === 'missed') page.missed()
  }
  const tellAll = (said: Said) => {
    channel.postMessage(said)
    take(said)
  }
  channel.onmessage = ({ data }: MessageEvent<Said>) => {
    if (data.says !== 'ask') {
      answered = true
      take(data)
    } else if (endLead) channel.postMessage({ says: 'connection', lost: page.lost } satisfies Said)
  }

  /** Leads until it ends. `behind`: the page before it is gone, and nobody may have listened for a moment. */
  const lead = (behind: boolean) =>
    new Promise<void>(done => {
      if (stopped) return done()
      let missed = behind
      tellAll({ says: 'connection', lost: page.lost })
      const close = openStream({
        onEvent: event => tellAll({ says: 'event', event }),
        onOpen: () => {
          if (missed && !page.lost) tellAll({ says: 'missed' })
          missed = false
          tellAll({ says: 'connection', lost: false })
        },
        onBroken: () => tellAll({ says: 'connection', lost: true }),
      })
      endLead = () => {
        endLead = null
        close()
        done()
      }
    })
  /** Asks the one that leads what is so. One that is asleep loses the lead to a page that somebody looks at. */
  const ask = () => {
    if (document.hidden || endLead) return
    answered = false
    channel.postMessage({ says: 'ask' } satisfies Said)
    clearTimeout(patience)
    patience = window.setTimeout(() => {
      if (answered || endLead) return
      asleep = true
      waiting.abort()
    }, ASLEEP_AFTER)
  }
  const follow = () => {
    ask()
    if (late) page.missed()
  }
  /** Ends the lead of a page that was asleep and lost it. Any error but that and a wait given up means that there are no locks here. */
  const goOn = (error: unknown) => {
    if (!(error instanceof DOMException && error.name === 'AbortError')) throw error
    if (!endLead) return
    endLead()
    page.missed()
  }
  const takeTurns = async () => {
    await navigator.locks.request(NAME, { ifAvailable: true }, lock => (lock ? lead(late) : follow())).catch(goOn)
    while (!stopped) {
      waiting = new AbortController()
      const how: LockOptions = asleep ? { steal: true } : { signal: waiting.signal }
      asleep = false
      await navigator.locks.request(NAME, how, () => lead(true)).catch(goOn)
    }
  }

  document.addEventListener('visibilitychange', ask)
  takeTurns().catch(() => {
    if (!stopped) endAlone = listenAlone(page, late)
  })
  return () => {
    stopped = true
    document.removeEventListener('visibilitychange', ask)
    clearTimeout(patience)
    endLead?.()
    endAlone()
    waiting.abort()
    channel.close()
  }
}
