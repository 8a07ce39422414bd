import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useApi } from '#api/api-context.ts'
import { useWaitingPicture } from '#features/pictures/waiting-words.ts'
import { Kbd } from '#ui/kbd.tsx'
import { useKeyScopes } from '#ui/key-registry.ts'
import { Truth } from '#ui/truth.tsx'
import { useTruthStore } from '#ui/truth-store.ts'
import { siteQuery } from './desk-queries.ts'
import { openPanel } from './panel-store.ts'
import { useTruth } from './use-truth.ts'
import { words } from './words.ts'

/** The truth about saving, the counts of this screen, and the keys that act now. */
export function FootLine() {
  const { data: site } = useQuery(siteQuery(useApi()))
  const truth = useTruth()
  const waiting = useWaitingPicture()
  const comingIn = useTruthStore(state => state.comingIn)
  const coming = comingIn > 0 ? words.comingIn(comingIn) : null
  const note = useTruthStore(state => state.note)
  const scopes = useKeyScopes(state => state.scopes)
  const unread = site && site.import.state === 'ready' ? site.import.refused.length + site.notes.length : 0
  const hints = scopes
    .toReversed()
    .flatMap(scope => scope.bindings)
    .filter(binding => binding.hint)
    .slice(0, 6)
  return (
    <footer className="foot">
      <Truth {...truth} />
      {waiting !== undefined && (
        <Link className="link" to="/pictures" search={{ picture: String(waiting) }}>
          {words.showWaiting}
        </Link>
      )}
      {coming && coming.strong !== truth.strong && <Truth {...coming} />}
      {site?.import.state === 'reading' && (
        <span className="truth" role="status">
          {words.reading(site.import)}
        </span>
      )}
      {unread > 0 && (
        <button type="button" className="link" onClick={() => openPanel('notes')}>
          {words.notes(unread)}
        </button>
      )}
      {note && <span className="mut figures">{note}</span>}
      <ul className="hints">
        {hints.map(({ keys, hint, hintKeys = keys.split(', ')[0] ?? keys }) => (
          <li key={keys}>
            <Kbd keys={hintKeys} />
            {hint}
          </li>
        ))}
        <li>
          <button type="button" onClick={() => openPanel('keys')}>
            <Kbd keys="?" /> {words.allKeys}
          </button>
        </li>
      </ul>
    </footer>
  )
}
