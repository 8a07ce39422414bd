import { useQuery } from '@tanstack/react-query'
import { useApi } from '#api/api-context.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { siteQuery } from './desk-queries.ts'
import { words } from './words.ts'

/** What of the site could not be read, and why: files that are no stories, settings that were not understood. */
export function SiteNotesDialog({ onClose }: { readonly onClose: () => void }) {
  const { data: site } = useQuery(siteQuery(useApi()))
  const refused = site?.import.refused ?? []
  return (
    <Dialog
      title={words.notesTitle}
      onClose={onClose}
      footer={
        <Button keys="Escape" onClick={onClose}>
          {words.close}
        </Button>
      }
    >
      {refused.length > 0 && <p className="sec">{words.refused(refused.length)}</p>}
      <ul className="checks">
        {refused.map(({ path, reason }) => (
          <li key={path}>
            <span>
              <span className="mono">{path}</span> {reason}
            </span>
          </li>
        ))}
      </ul>
      <ul className="checks">
        {site?.notes.map(note => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </Dialog>
  )
}
