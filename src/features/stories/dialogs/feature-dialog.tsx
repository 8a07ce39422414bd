import type { ReactNode } from 'react'
import type { FeaturedPreview } from '#contract/featured.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { CircleAlert } from '#ui/icon.tsx'
import styles from './feature-dialog.module.css'
import { featureWords as words } from './feature-words.ts'
import type { FeatureRun } from './use-feature-run.ts'

interface FeatureDialogProps {
  readonly title: string
  readonly featured: boolean
  readonly run: FeatureRun
  readonly onClose: () => void
  /** Why nothing can be done yet. */
  readonly missing?: string | undefined
  /** What it does, in words. */
  readonly text?: string | undefined
  /** What there is to choose, and of what. */
  readonly children?: ReactNode
  readonly choices?: string | undefined
}

/** Which lines of how many files change; then how far it is, and Stop. */
export function FeatureDialog({ title, featured, run, onClose, missing, text, choices, children }: FeatureDialogProps) {
  const { preview, state, problem } = run
  const count = preview?.stories ?? 0
  const stops = preview && preview.refused.length > 0 ? words.refused : undefined
  const reason = missing ?? (preview === null ? words.reading : count === 0 ? words.nothing : stops)
  const close = state === 'waiting' ? onClose : run.stop
  return (
    <Dialog
      title={title}
      onClose={close}
      onModEnter={reason === undefined ? run.run : undefined}
      footer={
        state === 'waiting' ? (
          <>
            <Button keys="Escape" onClick={onClose}>
              {words.leave}
            </Button>
            <Button variant="primary" keys="Mod+Enter" disabledReason={reason} onClick={run.run}>
              {words.act(featured, count)}
            </Button>
          </>
        ) : (
          <Button keys="Escape" pending={state === 'stopping'} onClick={run.stop}>
            {state === 'stopping' ? words.stopping : words.stop}
          </Button>
        )
      }
    >
      {text && <p className="sec">{text}</p>}
      {children && (
        <fieldset className={styles.choices} aria-label={choices} disabled={state !== 'waiting'}>
          <p className="eyebrow">{choices}</p>
          {children}
        </fieldset>
      )}
      {problem && (
        <p className="note bad" role="alert">
          <CircleAlert />
          {problem}
        </p>
      )}
      {state === 'waiting' ? missing === undefined && <Preview preview={preview} /> : <Progress run={run} />}
    </Dialog>
  )
}

function Preview({ preview }: { readonly preview: FeaturedPreview | null }) {
  if (!preview)
    return (
      <p className="note" role="status">
        {words.reading}
      </p>
    )
  const { stories, files, drafts, stay, lines, refused } = preview
  return (
    <section className={styles.preview} role="status">
      <p className="figures">
        <b>{stories === 0 ? words.nothing : words.changes(stories, files)}</b>
        {drafts > 0 && <span>{words.drafts(drafts)}</span>}
        <span>{words.stay(stay)}</span>
      </p>
      {lines.length > 0 && (
        <ul aria-label={words.lines} className={styles.lines}>
          {lines.map(({ from, to, count }) => (
            <li key={`${from}\n${to}`}>
              <code className={styles.from}>{from === '' ? words.noLine : from}</code>
              <code className={styles.to}>{to}</code>
              <span className="figures mut">{words.times(count)}</span>
            </li>
          ))}
        </ul>
      )}
      {refused.length > 0 && (
        <div className="note bad">
          <p>{words.refused}</p>
          <ul>
            {refused.map(({ id, reason }) => (
              <li key={id}>{reason}</li>
            ))}
          </ul>
        </div>
      )}
    </section>
  )
}

function Progress({ run: { progress, state } }: { readonly run: FeatureRun }) {
  const said = state === 'stopping' ? words.stopping : progress ? words.writing(progress.done, progress.total) : words.beginning
  return (
    <div className={styles.progress} role="status">
      <progress aria-label={said} {...(progress && state === 'writing' && { value: progress.done, max: progress.total })} />
      <span className="figures">{said}</span>
    </div>
  )
}
