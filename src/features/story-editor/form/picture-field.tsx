import { Suspense, useEffect, useRef } from 'react'
import { isLinked, thumbUrl } from '#api/picture-url.ts'
import { type PictureWord, pictureWords } from '#editor/picture-notes.ts'
import { Button } from '#ui/button.tsx'
import { Field } from '#ui/field.tsx'
import { Images } from '#ui/icon.tsx'
import { later } from '#ui/later.tsx'
import { Picture } from '#ui/picture.tsx'
import { done, type Undoable } from '#ui/undo.ts'
import { useSettled } from '#ui/use-settled.ts'
import { hintOf, useFieldFindings } from '../checks/field-findings.tsx'
import { usePick } from '../pictures/use-picker.tsx'
import { useOpenStory } from '../session/use-story-session.ts'
import { formWords, pictureWords as storyPictureWords } from '../words.ts'
import styles from './form.module.css'
import { type FormField, fieldLabel } from './form-fields.ts'
import { useFieldText } from './use-field-text.ts'
import { useForm, useWriteField } from './use-form.ts'

// What the library knows is read from the desk anyway: writing begins without it.
const KnownPicture = later(async () => (await import('../pictures/known-picture.tsx')).KnownPicture)

/** A picture named in the head: what it looks like, its address as the file has it, and the picker. */
export function PictureField({ field }: { readonly field: FormField }) {
  const write = useWriteField()
  const { fields } = useForm()
  const pick = usePick()
  // An address that is being typed is no picture yet.
  const shown = useSettled(field.text, 600)
  const text = useFieldText(field.text, next => write(field.key, { type: 'text', text: next.trim() }))
  const words = useWordKeys(field)
  const found = useFieldFindings(field.role)
  const said = (name: PictureWord) => fields.find(one => one.key === words[name])?.text ?? ''
  const written = Object.fromEntries(pictureWords.filter(name => words[name] !== null).map(name => [name, said(name)]))
  const open = useRef(true)
  useEffect(() => {
    open.current = true
    return () => {
      open.current = false
    }
  }, [])
  const choose = async () => {
    const asked = { alt: words.alt !== null, caption: words.caption !== null, credit: words.credit !== null, kept: said('caption') }
    const title = field.role === 'lead-picture' ? storyPictureWords.leadTitle : fieldLabel(field)
    const chosen = await pick({ title, action: field.role === 'lead-picture' ? storyPictureWords.use : storyPictureWords.insert, asked })
    if (!chosen) return
    const before = { src: field.text, alt: said('alt'), caption: said('caption'), credit: said('credit') }
    const put = (to: typeof before, from: typeof before) => {
      text.change(to.src)
      text.leave()
      for (const name of pictureWords) {
        const key = words[name]
        if (key !== null && to[name] !== from[name]) write(key, { type: 'text', text: to[name] })
      }
    }
    const swap = (back: typeof before, from: typeof before): Undoable => ({
      message: storyPictureWords.replaced(title),
      undo: async () => {
        if (!open.current) throw new Error(storyPictureWords.storyLeft)
        put(back, from)
        return swap(from, back)
      },
    })
    put(chosen, before)
    done(swap(before, chosen))
  }
  const takeOwn = (name: PictureWord, own: string) => {
    const key = words[name]
    if (key !== null) write(key, { type: 'text', text: own })
  }
  return (
    <Field label={fieldLabel(field)} fileKey={field.key} changed={field.changed} problem={text.problem} hint={hintOf(field, found)}>
      {ids => (
        <>
          <div className={styles.lead}>
            <Picture src={shown && thumbUrl(shown, 320)} address={shown} alt="" remote={isLinked(shown)} small />
            <div>
              {said('caption') && <p>{said('caption')}</p>}
              <Suspense>
                <KnownPicture src={shown} written={written} onUse={takeOwn} />
              </Suspense>
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
