import { type ComponentProps, type ReactNode, useId } from 'react'
import { CircleAlert } from './icon.tsx'

export interface FieldProps {
  readonly label: string
  /** The key in the file, shown in mono at the right end. */
  readonly fileKey?: string | undefined
  readonly hint?: ReactNode
  /** What is wrong, in words, under the field. */
  readonly problem?: string | undefined
  /** Blue left edge: differs from the live file. */
  readonly changed?: boolean | undefined
  readonly count?: { readonly value: number; readonly limit: number } | undefined
}

export interface FieldIds {
  readonly id: string
  readonly 'aria-describedby': string | undefined
  readonly 'aria-invalid': true | undefined
}

/** Label above, what it says under it. The control itself comes from the caller and takes the given ids. */
export function Field({
  label,
  fileKey,
  hint,
  problem,
  changed,
  count,
  children,
}: FieldProps & { readonly children: (ids: FieldIds) => ReactNode }) {
  const id = useId()
  const noteId = `${id}-note`
  const problemId = `${id}-problem`
  const described = [problem && problemId, hint && noteId].filter(Boolean).join(' ')
  return (
    <div className={changed ? 'field changed' : 'field'}>
      <div className="label">
        <label htmlFor={id}>{label}</label>
        <span className="end">
          {count && <Count {...count} />}
          {fileKey && <span className="key">{fileKey}</span>}
        </span>
      </div>
      {children({ id, 'aria-describedby': described || undefined, 'aria-invalid': problem ? true : undefined })}
      {problem && (
        <p id={problemId} className="note bad">
          <CircleAlert />
          {problem}
        </p>
      )}
      {hint && (
        <p id={noteId} className="note">
          {hint}
        </p>
      )}
    </div>
  )
}

/** "65 of 70": a warning at the limit, past it a danger; it never stops anybody from typing. */
export function Count({ value, limit }: { readonly value: number; readonly limit: number }) {
  const tone = value > limit ? ' past' : value === limit ? ' at' : ''
  return (
    <span className={`count${tone}`}>
      {value} of {limit}
    </span>
  )
}

type Face = { readonly face?: 'read' | 'mono' | undefined }

export function TextField({
  label,
  fileKey,
  hint,
  problem,
  changed,
  count,
  face,
  className,
  ...rest
}: FieldProps & Face & Omit<ComponentProps<'input'>, 'id'>) {
  return (
    <Field {...{ label, fileKey, hint, problem, changed, count }}>
      {ids => <input type="text" dir="auto" {...rest} {...ids} className={['input', face, className].filter(Boolean).join(' ')} />}
    </Field>
  )
}

export function TextArea({
  label,
  fileKey,
  hint,
  problem,
  changed,
  count,
  face,
  className,
  ...rest
}: FieldProps & Face & Omit<ComponentProps<'textarea'>, 'id'>) {
  return (
    <Field {...{ label, fileKey, hint, problem, changed, count }}>
      {ids => <GrowingText {...rest} {...ids} className={['input', face, className].filter(Boolean).join(' ')} />}
    </Field>
  )
}

const growsAlone = typeof CSS !== 'undefined' && CSS.supports('field-sizing', 'content')

/** A text area as high as its text. Browsers that cannot size it by its content are told its height with every key. */
export function GrowingText(props: ComponentProps<'textarea'>) {
  const grow = (area: HTMLTextAreaElement | null) => {
    if (growsAlone || !area) return
    area.style.height = 'auto'
    area.style.height = `${area.scrollHeight + 2}px`
  }
  const { ref, ...rest } = props
  const hold = (area: HTMLTextAreaElement | null) => {
    grow(area)
    if (typeof ref === 'function') ref(area)
    else if (ref) ref.current = area
  }
  return <textarea rows={1} dir="auto" {...rest} ref={hold} />
}
