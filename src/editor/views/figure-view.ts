import type { Node } from '@tiptap/pm/model'
import { Selection } from '@tiptap/pm/state'
import type { EditorView, NodeView } from '@tiptap/pm/view'
import { type FigureForm, figureForms, sayable } from '#domain/images/figure-form.ts'
import type { CanvasPictures, PictureFacts } from '../pictures.ts'
import { element, freshId } from './element.ts'
import { FigureField, type FigureFieldName } from './figure-field.ts'
import { FigureNotes } from './figure-notes.ts'
import { selectBlock, setAttributes } from './set-attribute.ts'

const stops = 'textarea, input, button'

/** A picture with Caption, Alt text and, where its form has a place for it, Credit always under it. Enter goes in, Tab goes through, Escape comes out. */
export class FigureView implements NodeView {
  readonly dom: HTMLElement
  private readonly frame = element('div', { class: 'figure-frame' })
  private readonly fields: readonly FigureField[]
  private readonly decorative = element('input', { type: 'checkbox', class: 'check', id: freshId('decorative') })
  private readonly decorativeRow: HTMLElement
  private readonly notes: FigureNotes
  private src: string | null = null
  private facts: PictureFacts | null = null
  private node: Node
  private readonly view: EditorView
  private readonly position: () => number | undefined
  private readonly pictures: () => CanvasPictures

  constructor(node: Node, view: EditorView, position: () => number | undefined, pictures: () => CanvasPictures) {
    this.view = view
    this.position = position
    this.pictures = pictures
    this.node = node
    const field = (name: FigureFieldName, label: string) => new FigureField(name, label, text => this.write(name, text))
    const [caption, alt, credit] = [field('caption', 'Caption'), field('alt', 'Alt text'), field('credit', 'Credit')]
    this.fields = [caption, alt, credit]
    this.notes = new FigureNotes(
      text => {
        this.write('caption', text, true)
        caption.input.focus()
      },
      () => void this.replace(),
    )
    const label = element('label', { for: this.decorative.id }, 'Decorative: it says nothing that the text does not')
    this.decorativeRow = element('div', { class: 'figure-decorative' }, this.decorative, label)
    this.decorative.addEventListener('change', () =>
      this.set(this.decorative.checked ? { decorative: true, alt: '' } : { decorative: false }, true),
    )
    const rows = [caption.row, this.notes.own, alt.row, this.decorativeRow, credit.row, this.notes.bar]
    this.dom = element('figure', { 'data-enterable': 'true', contenteditable: 'false' }, this.frame, ...rows)
    this.dom.addEventListener('enter-block', () => caption.input.focus())
    this.dom.addEventListener('keydown', event => this.key(event))
    this.dom.addEventListener('focusin', () => void this.learn())
    this.show()
  }

  private get form(): FigureForm {
    return figureForms.find(form => form === this.node.attrs.form) ?? 'title'
  }

  private set(attributes: Readonly<Record<string, unknown>>, ownStep = false): void {
    setAttributes(this.view, this.position(), attributes, ownStep)
  }

  /** A first caption goes where the site has it: in a title or below the picture. */
  private write(name: FigureFieldName, text: string, ownStep = false): void {
    const { form = 'title' } = this.pictures()
    const inMarkdown = (one: FigureForm) => one === 'title' || one === 'italic'
    const first = name === 'caption' && this.node.attrs.caption === '' && inMarkdown(this.form) && inMarkdown(form)
    this.set({ [name]: text, ...(name === 'alt' ? { decorative: false } : {}), ...(first ? { form } : {}) }, ownStep)
  }

  private async replace(): Promise<void> {
    const picture = await this.pictures().pick('replace')
    if (picture && !this.view.isDestroyed) this.set({ src: picture.src }, true)
  }

  private key(event: KeyboardEvent): void {
    const { target } = event
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || !(target instanceof HTMLElement)) return
    const isText = target instanceof HTMLTextAreaElement
    if (event.key !== 'Tab' && event.key !== 'Escape' && !(event.key === 'Enter' && isText)) return
    event.preventDefault()
    event.stopPropagation()
    const back = event.key === 'Tab' && event.shiftKey
    const all = [...this.dom.querySelectorAll<HTMLElement>(event.key === 'Enter' ? 'textarea' : stops)].filter(one => one.offsetParent)
    const next = event.key === 'Escape' ? undefined : all[all.indexOf(target) + (back ? -1 : 1)]
    if (next) next.focus()
    else if (event.key === 'Escape' || back) selectBlock(this.view, this.position())
    else this.leave()
  }

  private leave(): void {
    const at = this.position()
    if (at === undefined) return
    const after = Selection.findFrom(this.view.state.doc.resolve(at + this.node.nodeSize), 1)
    if (after) this.view.dispatch(this.view.state.tr.setSelection(after).scrollIntoView())
    this.view.focus()
  }

  private show(): void {
    const { attrs } = this.node
    const { editable } = this.view
    const says = sayable[this.form]
    const isDecorative = says.decorative && attrs.decorative === true && attrs.alt === ''
    const empty: Readonly<Record<FigureFieldName, string>> = {
      caption: '',
      alt: isDecorative ? 'None needed' : 'No alt text',
      credit: 'No credit',
    }
    for (const field of this.fields) {
      field.show(String(attrs[field.name] ?? ''), empty[field.name], editable)
      if (field.name === 'credit') field.row.hidden = !says.credit
    }
    this.decorativeRow.hidden = !says.decorative
    this.decorative.checked = isDecorative
    this.decorative.disabled = !editable
    this.load(String(attrs.src))
    this.notes.show(this.facts, String(attrs.caption ?? ''), editable)
  }

  private load(src: string): void {
    if (src === this.src) return
    this.src = src
    this.facts = null
    const picture = element('img', { alt: '', draggable: 'false', loading: 'lazy', decoding: 'async', referrerpolicy: 'no-referrer' })
    picture.onerror = () => {
      const address = element('span', { class: 'figure-address' }, src || 'no address')
      this.frame.replaceChildren(element('div', { class: 'figure-missing' }, element('span', {}, 'This picture cannot be loaded'), address))
    }
    picture.src = this.pictures().url(src)
    this.frame.replaceChildren(picture)
    void this.learn()
  }

  /** Asks what is known of the picture; what cannot be asked now is not said. */
  private async learn(): Promise<void> {
    const { src } = this
    const facts = src
      ? await this.pictures()
          .facts?.(src)
          .catch(() => this.facts)
      : null
    if (src !== this.src || this.view.isDestroyed) return
    this.facts = facts ?? null
    this.notes.show(this.facts, String(this.node.attrs.caption ?? ''), this.view.editable)
  }

  update(node: Node): boolean {
    if (node.type !== this.node.type) return false
    this.node = node
    this.show()
    return true
  }

  selectNode(): void {
    this.dom.classList.add('is-selected')
  }

  deselectNode(): void {
    this.dom.classList.remove('is-selected')
  }

  stopEvent(event: Event): boolean {
    return event.target instanceof Element && event.target.closest(`${stops}, label`) !== null
  }

  ignoreMutation(): boolean {
    return true
  }
}
