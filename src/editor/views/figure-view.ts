import type { Node } from '@tiptap/pm/model'
import { Selection } from '@tiptap/pm/state'
import type { Decoration, EditorView, NodeView } from '@tiptap/pm/view'
import { type FigureForm, figureForms, sayable } from '#domain/images/figure-form.ts'
import type { FindingSpec } from '../checks/findings-plugin.ts'
import type { CanvasPictures, PictureFacts } from '../pictures.ts'
import { element, freshId } from './element.ts'
import { FigureField, type FigureFieldName } from './figure-field.ts'
import { FigureNotes } from './figure-notes.ts'
import { selectBlock, setAttributes } from './set-attribute.ts'

const stops = 'textarea, input, button, a'

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
  private decorations: readonly Decoration[] = []
  private readonly view: EditorView
  private readonly position: () => number | undefined
  private readonly pictures: () => CanvasPictures

  constructor(node: Node, view: EditorView, position: () => number | undefined, pictures: () => CanvasPictures) {
    this.view = view
    this.position = position
    this.pictures = pictures
    this.node = node
    const field = (name: FigureFieldName, label: string) => new FigureField(name, label, text => this.write(name, text))
    const caption = field('caption', 'Caption')
    this.fields = [caption, field('alt', 'Alt text'), field('credit', 'Credit')]
    this.notes = new FigureNotes(
      (word, text) => {
        this.write(word, text, true)
        this.fields.find(field => field.name === word)?.input.focus()
      },
      () => void this.replace(),
    )
    const label = element('label', { for: this.decorative.id }, 'Decorative: it says nothing that the text does not')
    this.decorativeRow = element('div', { class: 'figure-decorative' }, this.decorative, label)
    this.decorative.addEventListener('change', () =>
      this.set(this.decorative.checked ? { decorative: true, alt: '' } : { decorative: false }, true),
    )
    const rows = this.fields.flatMap(({ name, row }) => [row, this.notes.below(name), name === 'alt' ? this.decorativeRow : undefined])
    const parts = [this.frame, ...rows.filter(row => row !== undefined), this.notes.bar]
    this.dom = element('figure', { 'data-enterable': 'true', contenteditable: 'false' }, ...parts)
    this.dom.addEventListener('enter-block', () => caption.input.focus())
    this.dom.addEventListener('keydown', event => this.key(event))
    this.dom.addEventListener('focusin', () => void this.learn())
    this.show()
  }

  private get form(): FigureForm {
    return figureForms.find(form => form === this.node.attrs.form) ?? 'title'
  }

  private get isDecorative(): boolean {
    const { decorative, alt } = this.node.attrs
    return sayable[this.form].decorative && decorative === true && alt === ''
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
    const { credit } = sayable[this.form]
    const picture = await this.pictures().pick({ caption: String(this.node.attrs.caption ?? ''), credit })
    if (!picture || this.view.isDestroyed) return
    const { src, alt, caption } = picture
    // Alt text and credit are the picture's: those of the old one would be wrong.
    this.set({ src, alt, caption, decorative: false, ...(credit ? { credit: picture.credit ?? '' } : {}) }, true)
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
    const { isDecorative } = this
    const empty: Readonly<Record<FigureFieldName, string>> = {
      caption: '',
      alt: isDecorative ? 'None needed' : 'No alt text',
      credit: 'No credit',
    }
    // The part of the page that finds things comes later, and brings what draws them.
    const draw = this.decorations.map(({ spec }) => (spec as Partial<FindingSpec>).draw).find(one => one !== undefined)
    for (const field of this.fields) {
      field.show(String(attrs[field.name] ?? ''), empty[field.name], editable)
      draw ? draw(this.decorations, field) : field.clear()
      if (field.name === 'credit') field.row.hidden = !says.credit
    }
    this.decorativeRow.hidden = !says.decorative
    this.decorative.checked = isDecorative
    this.decorative.disabled = !editable
    this.load(String(attrs.src))
    this.note()
  }

  private note(): void {
    const { caption, alt, credit } = this.node.attrs
    const written = {
      caption: String(caption ?? ''),
      ...(this.isDecorative ? {} : { alt: String(alt ?? '') }),
      ...(sayable[this.form].credit ? { credit: String(credit ?? '') } : {}),
    }
    this.notes.show(this.facts, written, this.view.editable)
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
    this.note()
  }

  update(node: Node, decorations: readonly Decoration[]): boolean {
    if (node.type !== this.node.type) return false
    this.node = node
    this.decorations = decorations
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
