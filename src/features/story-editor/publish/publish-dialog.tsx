import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useApi } from '#api/api-context.ts'
import type { Publication } from '#contract/story.ts'
import { DiffView } from '#editor/diff/diff-view.tsx'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { isModEnter, useDocumentKeys } from '../parts/use-document-keys.ts'
import { publicationQuery } from '../queries.ts'
import { unprovenIn } from '../session/draft-text.ts'
import { savingWords } from '../session/saving-words.ts'
import { useOpenStory, useSessionState } from '../session/use-story-session.ts'
import { words } from '../words.ts'
import styles from './publish.module.css'
import { type CheckTarget, PublishChecks } from './publish-checks.tsx'
import { PublishFacts } from './publish-facts.tsx'
import { usePublish } from './use-publish.ts'
import { publishWords } from './words.ts'

interface PublishDialogProps {
  readonly onClose: () => void
  readonly onShow: (target: CheckTarget) => void
}

/** Shows exactly what would be written, and writes it. */
export function PublishDialog({ onClose, onShow }: PublishDialogProps) {
  const api = useApi()
  const { session } = useOpenStory()
  const story = useSessionState(state => state.story)
  const [saved, setSaved] = useState<boolean | null>(null)
  const [looked, setLooked] = useState(0)
  const preview = useQuery({ ...publicationQuery(api, story.id, looked), enabled: saved === true })
  useEffect(() => {
    let current = true
    void session.flush().then(done => current && setSaved(done))
    return () => {
      current = false
    }
  }, [session])
  const publish = usePublish({ onDone: onClose, onMoved: () => setLooked(looked + 1) })
  const publication = preview.data
  const unwritable = useSessionState(state => unprovenIn(state.draft).length)
  const reason = whyNot(saved, publication, unwritable)
  const go = () => {
    if (publication && reason === undefined && !publish.isPending) publish.mutate(publication)
  }
  useDocumentKeys(event => {
    if (event.key !== 'Enter') return
    const mod = isModEnter(event)
    // A bare Enter never publishes, not even on the button.
    if (mod || (event.target instanceof Element && event.target.closest('[data-publish]'))) event.preventDefault()
    if (mod) go()
  })
  const problem = publish.error?.message ?? preview.error?.message
  return (
    <Dialog
      title={publication?.headline ?? story.headline}
      eyebrow={story.live === null ? publishWords.eyebrow.fresh : publishWords.eyebrow.changes}
      size="large"
      onClose={onClose}
      under={<span className="mono mut cut">{story.path}</span>}
      footer={
        <>
          <Button keys="Escape" onClick={onClose}>
            {publishWords.keep}
          </Button>
          <span className={styles.act}>
            <Button variant="primary" keys="Mod+Enter" data-publish disabledReason={reason} pending={publish.isPending} onClick={go}>
              {publishWords.now}
            </Button>
          </span>
        </>
      }
    >
      {saved === false && <NotSaved />}
      {problem && (
        <p className="note bad" role="alert">
          {problem}
        </p>
      )}
      {looked > 0 && <p className="note warn">{publishWords.moved}</p>}
      {publication ? (
        <Preview publication={publication} storyId={story.id} onShow={onShow} onSettled={() => void preview.refetch()} />
      ) : (
        saved !== false && !problem && <Looking />
      )}
    </Dialog>
  )
}

function whyNot(saved: boolean | null, publication: Publication | undefined, unwritable: number): string | undefined {
  if (saved === false) return publishWords.saveFirst
  if (unwritable > 0) return publishWords.unwritable(unwritable)
  if (!publication) return publishWords.looking
  const blocking = publication.checks.filter(check => check.level === 'blocks').length
  if (blocking > 0) return publishWords.toFix(blocking)
  return publication.diff.lines === 0 ? publishWords.upToDate : undefined
}

interface PreviewProps {
  readonly publication: Publication
  readonly storyId: number
  readonly onShow: (target: CheckTarget) => void
  readonly onSettled: () => void
}

function Preview({ publication, storyId, onShow, onSettled }: PreviewProps) {
  return (
    <>
      <PublishFacts publication={publication} />
      {publication.diff.lines > 0 && <DiffView hunks={publication.diff.hunks} label={words.menu.changes} />}
      <PublishChecks checks={publication.checks} {...{ storyId, onShow, onSettled }} />
    </>
  )
}

/** Only what the desk has can be published; says why it has not everything. */
function NotSaved() {
  const { journal } = useOpenStory()
  const saving = useSessionState(state => state.saving)
  const { strong, rest } = savingWords(saving, Date.now(), journal.works)
  return (
    <p className="note bad">
      {publishWords.notSaved} <b>{strong}</b> {rest}
    </p>
  )
}

/** Nothing for 300 ms, then words. */
function Looking() {
  const [late, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 300)
    return () => clearTimeout(timer)
  }, [])
  return <p className="note">{late ? publishWords.looking : '\u00a0'}</p>
}
