import { hearing, type Listener } from './hearing.ts'
import { listenAlone } from './own-events.ts'
import { canShare, listenTogether } from './shared-events.ts'

/**
 * Listens to what happens at the desk until the function that it returns is called. A browser allows six connections to a host, so that
 * its tabs share one where they can. A page that is left holds none: the browser may keep it, and shows it again when somebody goes back.
 */
export function listenToDesk(listener: Listener, { shared }: { readonly shared: boolean }): () => void {
  const page = hearing(listener)
  const listen = shared && canShare() ? listenTogether : listenAlone
  let stop = listen(page, false)
  const leave = () => stop()
  const show = (event: PageTransitionEvent) => {
    if (event.persisted) stop = listen(page, true)
  }
  window.addEventListener('pagehide', leave)
  window.addEventListener('pageshow', show)
  return () => {
    window.removeEventListener('pagehide', leave)
    window.removeEventListener('pageshow', show)
    stop()
  }
}
