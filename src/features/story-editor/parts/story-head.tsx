import { type KeyboardEvent, type RefObject, useRef } from 'react'
import type { DocNode } from '#editor/bridge/doc-node.ts'
import type { CanvasHandle } from '#editor/canvas.tsx'
import type { Counts } from '#editor/document-facts.ts'
import { GrowingText } from '#ui/field.tsx'
import { HeadMarks } from '../checks/later-checks.tsx'
import { useOpenFindings } from '../checks/use-open-findings.ts'
import { useFieldText } from '../form/use-field-text.ts'
import { useForm, useWriteField } from '../form/use-form.ts'
import { useOpenStory, useSessionState } from '../session/use-story-session.ts'
import styles from '../story-editor.module.css'
import { formWords, words } from '../words.ts'

const limits = { headline: 70, standfirst: 160 } as const
type Role = keyof typeof limits

interface StoryHeadProps {
  readonly canvas: RefObject<CanvasHandle | null>
  readonly counts: Counts | null
}

/** Headline and standfirst at the head of the galley: fields of the same form as the panel's. A text that begins with its headline keeps it there. */
export function StoryHead({ canvas, counts }: StoryHeadProps) {
  const { site } = useOpenStory()
  const form = useForm()
  const standfirst = useRef<HTMLTextAreaElement>(null)
  const keyOf = (role: Role) => site.fields.find(field => field.role === role)?.key ?? (role === 'headline' ? 'title' : null)
  const textOf = (key: string) => form.fields.find(field => field.key === key)?.text ?? ''
  const inText = useSessionState(state => isHeading(state.draft.opened.segments[0]?.node)) && textOf(keyOf('headline') ?? '') === ''
  const listed = useSessionState(state => state.story.headline)
  const [headKey, standKey] = [inText ? null : keyOf('headline'), keyOf('standfirst')]
  const toText = () => canvas.current?.focus('start')
  const length = (key: string) => Array.from(textOf(key)).length
  return (
    <div className={styles.head}>
      {headKey && (
        <HeadField part="headline" fileKey={headKey} onEnter={() => (standfirst.current ? standfirst.current.focus() : toText())} />
      )}
      {standKey && <HeadField part="standfirst" fileKey={standKey} onEnter={toText} area={standfirst} />}
      <div className={styles.counts}>
        <Length label={words.headline} length={headKey ? length(headKey) : Array.from(listed).length} limit={limits.headline} />
        {standKey && <Length label={words.standfirst} length={length(standKey)} limit={limits.standfirst} />}
        {counts && <span className="no-phone">{words.counts(counts.words, counts.minutes)}</span>}
      </div>
    </div>
  )
}

/** Without a headline in the head, the heading that the text begins with is the headline, and is written there. */
const isHeading = (first: DocNode | undefined) => first?.type === 'heading' && first.attrs?.level === 1

function Length({ label, length, limit }: { readonly label: string; readonly length: number; readonly limit: number }) {
  const tone = length > limit ? 'past' : length === limit ? 'at' : ''
  return <span className={`count ${tone}`}>{words.count(label, length, limit)}</span>
}

interface HeadFieldProps {
  readonly part: Role
  readonly fileKey: string
  readonly onEnter: () => void
  readonly area?: RefObject<HTMLTextAreaElement | null>
}

function HeadField({ part, fileKey, onEnter, area }: HeadFieldProps) {
  const form = useForm()
  const write = useWriteField()
  const field = form.fields.find(one => one.key === fileKey)
  const text = useFieldText(field?.text ?? '', next => write(fileKey, { type: 'text', text: next.replace(/\s*\n\s*/g, ' ').trim() }))
  const blocked = form.problem !== null || field?.kind === 'yaml'
  const found = useOpenFindings(part)
  const noteId = `head-${part}-note`
  const foundId = `head-${part}-found`
  const described = [text.problem && noteId, found.length > 0 && foundId].filter(Boolean).join(' ')
  const face = part === 'headline' ? styles.headline : styles.standfirst
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    onEnter()
  }
  return (
    <div className={field?.changed ? `${styles.headField} ${styles.headChanged}` : styles.headField} data-finding-place={part}>
      <GrowingText
        ref={area ?? null}
        className={face}
        aria-label={part === 'headline' ? words.headline : words.standfirst}
        aria-describedby={described || undefined}
        aria-invalid={text.problem ? true : undefined}
        placeholder={part === 'headline' ? words.headline : words.standfirst}
        spellCheck
        readOnly={blocked}
        value={text.value}
        onChange={event => text.change(event.target.value)}
        onBlur={text.leave}
        onKeyDown={onKeyDown}
      />
      <HeadMarks id={foundId} found={found} text={text.value} className={face} />
      {(text.problem ?? (field?.odd ? formWords.kept : null)) && (
        <p id={noteId} className={text.problem ? 'note bad' : 'note'}>
          {text.problem ?? formWords.kept}
        </p>
      )}
    </div>
  )
}
