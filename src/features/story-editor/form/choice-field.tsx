import { useRef } from 'react'
import { Field, type FieldIds } from '#ui/field.tsx'
import { formWords } from '../words.ts'
import { FieldNotes } from './field-notes.tsx'
import { type FormField, fieldLabel } from './form-fields.ts'
import { useFieldText } from './use-field-text.ts'
import { useWriteField } from './use-form.ts'
import { UsualList, useUsualValues } from './usual-values.tsx'

/** One of the values that stories usually have here, or another one. */
export function ChoiceField({ field }: { readonly field: FormField }) {
  const write = useWriteField()
  const text = useFieldText(field.text, next => write(field.key, { type: 'text', text: next.trim() }))
  return (
    <Field
      label={fieldLabel(field)}
      fileKey={field.key}
      changed={field.changed}
      problem={text.problem}
      hint={field.changed || field.odd ? <FieldNotes field={field} /> : undefined}
    >
      {ids => <ChoiceBox ids={ids} field={field} text={text} />}
    </Field>
  )
}

interface ChoiceBoxProps {
  readonly ids: FieldIds
  readonly field: FormField
  readonly text: ReturnType<typeof useFieldText>
}

function ChoiceBox({ ids, field, text }: ChoiceBoxProps) {
  const input = useRef<HTMLInputElement>(null)
  const chosen = field.site?.values.some(({ value }) => value === text.value) ?? false
  const usual = useUsualValues({ id: ids.id, text: chosen ? '' : text.value, values: field.site?.values ?? [], onChoose: text.change })
  return (
    <div>
      <input
        {...ids}
        {...usual.field}
        ref={input}
        type="text"
        dir="auto"
        className="input"
        value={text.value}
        onChange={event => {
          text.change(event.target.value)
          usual.typed()
        }}
        onClick={usual.open}
        onKeyDown={usual.onKey}
        onBlur={() => {
          usual.close()
          text.leave()
        }}
      />
      <UsualList label={formWords.usual(fieldLabel(field))} list={usual.list} field={input} />
    </div>
  )
}
