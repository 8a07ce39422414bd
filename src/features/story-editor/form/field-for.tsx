import { booleanText } from '#domain/front-matter/boolean-text.ts'
import type { StoryFinding } from '#editor/checks/story-findings.ts'
import { TextArea, TextField } from '#ui/field.tsx'
import { Switch } from '#ui/switch.tsx'
import { FieldCard, hintOf, placeOfField, useFieldFindings } from '../checks/field-findings.tsx'
import { formWords } from '../words.ts'
import { ChoiceField } from './choice-field.tsx'
import { DateField } from './date-field.tsx'
import { FeaturedField } from './featured-field.tsx'
import { FieldNotes } from './field-notes.tsx'
import styles from './form.module.css'
import { type FormField, fieldLabel } from './form-fields.ts'
import { PictureField } from './picture-field.tsx'
import { TagsField } from './tags-field.tsx'
import { useFieldText } from './use-field-text.ts'
import { useWriteField } from './use-form.ts'

interface FieldForProps {
  readonly field: FormField
  /** The head cannot be read, so nothing can be written in it. */
  readonly blocked: boolean
}

/** The control for a key, by its kind. */
export function FieldFor({ field, blocked }: FieldForProps) {
  const found = useFieldFindings(field.role)
  return (
    <div data-field={field.key} data-finding-place={placeOfField(field.role)}>
      {blocked ? <BlockedField field={field} /> : <Control field={field} />}
      <FieldCard found={found} />
    </div>
  )
}

/** Two words of the site's own say yes and no as well. */
const isSwitch = ({ kind, site }: FormField) => kind === 'boolean' || (kind === 'choice' && site?.values.length === 2)

function Control({ field }: { readonly field: FormField }) {
  if (field.role === 'featured' && isSwitch(field)) return <FeaturedField field={field} />
  switch (field.kind) {
    case 'date':
      return <DateField field={field} />
    case 'boolean':
      return <SwitchField field={field} />
    case 'tags':
      return <TagsField field={field} />
    case 'choice':
      return <ChoiceField field={field} />
    case 'image':
      return <PictureField field={field} />
    case 'yaml':
      return <SourceField field={field} />
    default:
      return <WordsField field={field} />
  }
}

const shared = (field: FormField, problem: string | undefined, found: readonly StoryFinding[] = []) => ({
  label: fieldLabel(field),
  fileKey: field.key,
  changed: field.changed,
  problem,
  hint: hintOf(field, found),
})

function BlockedField({ field }: { readonly field: FormField }) {
  return <TextArea label={fieldLabel(field)} fileKey={field.key} face="mono" readOnly value={field.raw} />
}

function WordsField({ field }: { readonly field: FormField }) {
  const write = useWriteField()
  const isNumber = field.kind === 'number'
  const long = field.kind === 'long-text' || field.text.includes('\n')
  const text = useFieldText(field.text, next => {
    const words = long ? next : next.trim()
    if (!isNumber) return write(field.key, { type: 'text', text: words })
    if (words !== '' && !/^-?\d+(?:\.\d+)?$/.test(words)) return formWords.notNumber
    return write(field.key, words === '' ? { type: 'text', text: '' } : { type: 'bare', text: words })
  })
  const found = useFieldFindings(field.role)
  const face = field.role?.startsWith('lead-picture') ? ('read' as const) : undefined
  const props = {
    ...shared(field, text.problem, found),
    value: text.value,
    face,
    onChange: (event: { target: { value: string } }) => text.change(event.target.value),
    onBlur: text.leave,
  }
  if (long || field.role === 'lead-picture-alt') return <TextArea {...props} spellCheck />
  return <TextField {...props} inputMode={isNumber ? 'decimal' : undefined} />
}

function SourceField({ field }: { readonly field: FormField }) {
  const write = useWriteField()
  const text = useFieldText(field.raw, next => write(field.key, { type: 'source', text: next }))
  return (
    <TextArea
      {...shared(field, text.problem)}
      hint={<FieldNotes field={field} note={field.odd ? undefined : formWords.yaml} />}
      face="mono"
      spellCheck={false}
      dir="ltr"
      value={text.value}
      onChange={event => text.change(event.target.value)}
      onBlur={text.leave}
    />
  )
}

function SwitchField({ field }: { readonly field: FormField }) {
  const write = useWriteField()
  const on = /^(?:true|yes|on)$/i.test(field.text)
  return (
    <div className={field.changed ? `${styles.switchRow} ${styles.edge}` : styles.switchRow}>
      <span className="grow">
        <Switch on={on} onChange={next => write(field.key, { type: 'bare', text: booleanText(field.text, next) })}>
          {fieldLabel(field)}
        </Switch>
        <p className="note">
          <FieldNotes field={field} />
        </p>
      </span>
      <span className="label">
        <span className="key">{field.key}</span>
      </span>
    </div>
  )
}
