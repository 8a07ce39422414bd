import { useQueries } from '@tanstack/react-query'
import { useState } from 'react'
import { useApi } from '#api/api-context.ts'
import type { Publication } from '#contract/story.ts'
import { DiffView } from '#editor/diff/diff-view.tsx'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { CircleAlert } from '#ui/icon.tsx'
import { publicationQuery } from '../queries.ts'
import { words } from '../words.ts'
import styles from './publish-many-dialog.module.css'

interface PublishManyDialogProps {
  readonly ids: readonly number[]
  readonly onClose: () => void
  readonly onPublish: () => Promise<boolean>
}

/** Several stories at once, with every line that changes in each: nothing is written that was not on the screen. */
export function PublishManyDialog({ ids, onClose, onPublish }: PublishManyDialogProps) {
  const api = useApi()
  const [pending, setPending] = useState(false)
  const previews = useQueries({ queries: ids.map(id => publicationQuery(api, id)) })
  const read = previews.flatMap(({ data }) => data ?? [])
  const waiting = read.length < ids.length
  const blocked = read.some(preview => preview.checks.some(check => check.level === 'blocks'))
  const changes = read.some(preview => preview.diff.lines > 0)
  const said = words.publishMany
  const reason = waiting ? said.reading : blocked ? said.cannot : changes ? undefined : said.nothing
  const publish = async () => {
    if (reason !== undefined || pending) return
    setPending(true)
    await onPublish()
    onClose()
  }
  return (
    <Dialog
      size="large"
      title={said.title(ids.length)}
      onClose={onClose}
      onModEnter={() => void publish()}
      footer={
        <>
          <Button keys="Escape" onClick={onClose}>
            {said.keep}
          </Button>
          <Button variant="primary" keys="Mod+Enter" pending={pending} disabledReason={reason} onClick={() => void publish()}>
            {said.publish}
          </Button>
        </>
      }
    >
      <p className="sec">{said.text}</p>
      <div className={styles.stories}>
        {read.map(preview => (
          <Preview key={preview.path} preview={preview} />
        ))}
      </div>
    </Dialog>
  )
}

function Preview({ preview }: { readonly preview: Publication }) {
  const { headline, path, diff, checks } = preview
  return (
    <section>
      <h3 className="hl">{headline}</h3>
      <p className={`note ${styles.facts}`}>
        <span className="mono">{path}</span>
        <span className="figures">{diff.lines === 0 ? words.publishMany.stands : words.publishMany.change(diff.lines, diff.bytes)}</span>
      </p>
      {checks
        .filter(check => check.level === 'blocks')
        .map(check => (
          <p key={check.id} className="note bad">
            <CircleAlert />
            {check.message}
          </p>
        ))}
      {diff.lines > 0 && <DiffView hunks={diff.hunks} label={words.publishMany.diffOf(headline)} />}
    </section>
  )
}
