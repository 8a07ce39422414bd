import { useState } from 'react'
import type { Field } from '#contract/site.ts'
import { parseSiteDate } from '#domain/site/site-date.ts'
import { Button } from '#ui/button.tsx'
import { Plus } from '#ui/icon.tsx'
import { Menu, MenuItem } from '#ui/menu.tsx'
import { useOpenStory } from '../session/use-story-session.ts'
import { formWords, words } from '../words.ts'
import { nowText } from './date-parts.ts'
import { FieldFor } from './field-for.tsx'
import styles from './form.module.css'
import { type FormField, fieldLabel } from './form-fields.ts'
import { useForm, useWriteField } from './use-form.ts'

interface PanelProps {
  /** Shows the file as source, for a head that no form can show. */
  readonly onSource: () => void
}

/** Every key of the head but headline and standfirst, in the file's order. */
export function FrontMatterPanel({ onSource }: PanelProps) {
  const { site } = useOpenStory()
  const form = useForm()
  const [openOther, setOpenOther] = useState(false)
  const atHead = (field: FormField) =>
    field.role === 'headline' || field.role === 'standfirst' || (field.key === 'title' && !hasHeadline(site.fields))
  const shown = form.fields.filter(field => !atHead(field))
  const other = shown.filter(isTemplateKey)
  const main = shown.filter(field => openOther || !isTemplateKey(field))
  return (
    <>
      {form.problem && (
        <div className="field">
          <p className="note bad">{form.problem.replace(/:$/, '.')}</p>
          <p className="note">{words.headProblem.rest}</p>
          <div>
            <Button small onClick={onSource}>
              {words.headProblem.open}
            </Button>
          </div>
        </div>
      )}
      {form.fields.length === 0 && !form.problem && <p className="note">{formWords.nothing}</p>}
      {main.map(field => (
        <FieldFor key={field.key} field={field} blocked={form.problem !== null} />
      ))}
      {!form.problem && <AddField missing={form.missing} />}
      {other.length > 0 && !openOther && <OtherKeys fields={other} onEdit={() => setOpenOther(true)} />}
    </>
  )
}

const hasHeadline = (fields: readonly Field[]) => fields.some(field => field.role === 'headline')

/** A key that belongs to the site's templates: nearly every story has it, with one value. */
function isTemplateKey(field: FormField): boolean {
  return (
    field.role === null && !field.changed && !field.odd && field.site !== null && field.site.share > 0.9 && field.site.values.length === 1
  )
}

function OtherKeys({ fields, onEdit }: { readonly fields: readonly FormField[]; readonly onEdit: () => void }) {
  return (
    <div className={styles.other}>
      <div className={styles.otherHead}>
        <span className="grow">
          {formWords.other} <span className="count">{formWords.otherNote(fields.length)}</span>
        </span>
        <Button small variant="quiet" onClick={onEdit}>
          {formWords.edit}
        </Button>
      </div>
      <dl className="kv">
        {fields.flatMap(field => [
          <dt key={`${field.key} key`} className="mono">
            {field.key}
          </dt>,
          <dd key={field.key} className="mono">
            {field.raw}
          </dd>,
        ])}
      </dl>
    </div>
  )
}

function AddField({ missing }: { readonly missing: readonly Field[] }) {
  const write = useWriteField()
  const [problem, setProblem] = useState<string | null>(null)
  if (missing.length === 0) return null
  const add = (field: Field) => {
    setProblem(write(field.key, firstValue(field)))
    requestAnimationFrame(() => {
      const holder = document.querySelector(`[data-field="${CSS.escape(field.key)}"]`)
      holder?.scrollIntoView({ block: 'nearest' })
      holder?.querySelector<HTMLElement>('input, textarea, select, button')?.focus()
    })
  }
  return (
    <div>
      <Menu
        label={formWords.addField}
        trigger={({ ref, ...rest }) => (
          <Button ref={ref} small variant="quiet" icon={<Plus />} {...rest}>
            {formWords.addField}
          </Button>
        )}
      >
        {missing.map(field => (
          <MenuItem key={field.key} onSelect={() => add(field)}>
            {fieldLabel(field)} <span className="mono mut">{field.key}</span>
          </MenuItem>
        ))}
      </Menu>
      {problem && <p className="note bad">{problem}</p>}
    </div>
  )
}

/** What a field starts with: nothing, but for a date, which is now, and a switch, which stands so that the page stays as it is. */
function firstValue(field: Field): Parameters<ReturnType<typeof useWriteField>>[1] {
  if (field.type === 'boolean') return { type: 'bare', text: String(field.role === 'draft' && /publish/i.test(field.key)) }
  if (field.type === 'tags') return { type: 'list', values: [] }
  if (field.type !== 'date' || field.dateFormat === null) return { type: 'text', text: '' }
  return { type: 'bare', text: nowText(field.dateFormat, parseSiteDate(field.sample, field.dateFormat)?.zone ?? '', Date.now()) }
}
