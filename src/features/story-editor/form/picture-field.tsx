import { isLinked, thumbUrl } from '#api/picture-url.ts'
import { Button } from '#ui/button.tsx'
import { Field } from '#ui/field.tsx'
import { Images } from '#ui/icon.tsx'
import { Picture } from '#ui/picture.tsx'
import { useSettled } from '#ui/use-settled.ts'
import { KnownPicture } from '../pictures/known-picture.tsx'
import { usePick } from '../pictures/use-picker.tsx'
import { useOpenStory } from '../session/use-story-session.ts'
import { formWords, pictureWords } from '../words.ts'
import { FieldNotes } from './field-notes.tsx'
import styles from './form.module.css'
import { type FormField, fieldLabel } from './form-fields.ts'
import { useFieldText } from './use-field-text.ts'
import { useForm, useWriteField } from './use-form.ts'

/** A picture named in the head: what it looks like, its address as the file has it, and the picker. */
export function PictureField({ field }: { readonly field: FormField }) {
  const write = useWriteField()
  const { fields } = useForm()
  const pick = usePick()
  // An address that is being typed is no picture yet.
  const shown = useSettled(field.text, 600)
  const text = useFieldText(field.text, next => write(field.key, { type: 'text', text: next.trim() }))
  const words = useWordKeys(field)
  const caption = fields.find(one => one.key === words.caption)?.text ?? ''
  const choose = async () => {
    const asked = { alt: words.alt !== null, caption: words.caption !== null, credit: words.credit !== null }
    const title = field.role === 'lead-picture' ? pictureWords.leadTitle : fieldLabel(field)
    const chosen = await pick({ title, action: field.role === 'lead-picture' ? pictureWords.use : pictureWords.insert, asked })
    if (!chosen) return
    text.change(chosen.src)
    text.leave()
    for (const name of ['alt', 'caption', 'credit'] as const) {
      const key = words[name]
      if (key !== null && (chosen[name] !== '' || fields.some(one => one.key === key))) write(key, { type: 'text', text: chosen[name] })
    }
  }
  const takeOwnCaption = (own: string) => {
    if (words.caption !== null) write(words.caption, { type: 'text', text: own })
  }
  return (
    <Field
      label={fieldLabel(field)}
      fileKey={field.key}
      changed={field.changed}
      problem={text.problem}
      hint={field.changed || field.odd ? <FieldNotes field={field} /> : undefined}
    >
      {ids => (
        <>
          <div className={styles.lead}>
            <Picture src={shown && thumbUrl(shown, 320)} address={shown} alt="" remote={isLinked(shown)} small />
            <div>
              {caption && <p>{caption}</p>}
              <KnownPicture src={shown} caption={caption} onUse={words.caption === null ? null : takeOwnCaption} />
              {field.text === '' && <span className="note">{formWords.noPicture}</span>}
              <Button small icon={<Images />} onClick={() => void choose()}>
                {field.text === '' ? formWords.choose : formWords.replace}
              </Button>
            </div>
          </div>
          <input
            {...ids}
            type="text"
            dir="ltr"
            className="input mono"
            spellCheck={false}
            value={text.value}
            onChange={event => text.change(event.target.value)}
            onBlur={text.leave}
          />
        </>
      )}
    </Field>
  )
}

/** The keys that hold the lead picture's words, where the site has them. */
function useWordKeys(field: FormField) {
  const { site } = useOpenStory()
  const key = (role: string) => (field.role === 'lead-picture' ? (site.fields.find(one => one.role === role)?.key ?? null) : null)
  return { alt: key('lead-picture-alt'), caption: key('lead-picture-caption'), credit: key('lead-picture-credit') }
}
