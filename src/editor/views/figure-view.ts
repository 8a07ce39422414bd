import type { Node } from '@tiptap/pm/model'
import { Selection } from '@tiptap/pm/state'
import type { EditorView, NodeView } from '@tiptap/pm/view'
import type { CanvasPictures } from '../pictures.ts'
import { element, freshId, growWithText } from './element.ts'
import { selectBlock, setAttributes } from './set-attribute.ts'

const limits = { caption: null, alt: 125 } as const
type FieldName = keyof typeof limits

interface Field {
  readonly name: FieldName
  readonly input: HTMLTextAreaElement
  readonly count: HTMLElement
  readonly row: HTMLElement
}

/** A picture with its Caption and Alt text always under it. Enter goes in, Tab goes through, Escape comes out. */
export class FigureView implements NodeView {
  readonly dom: HTMLElement
  private readonly frame = element('div', { class: 'figure-frame' })
  private readonly fields: readonly Field[]
  private src: string | null = null
  private node: Node
  private readonly view: EditorView
  private readonly position: () => number | undefined
  private readonly pictures: CanvasPictures

  constructor(node: Node, view: EditorView, position: () => number | undefined, pictures: CanvasPictures) {
    this.view = view
    this.position = position
    this.pictures = pictures
    this.node = node
    this.fields = [this.field('caption', 'Caption'), this.field('alt', 'Alt text')]
    this.dom = element('figure', { 'data-enterable': 'true', contenteditable: 'false' }, this.frame, ...this.fields.map(field => field.row))
    this.dom.addEventListener('enter-block', () => this.fields[0]?.input.focus())
    this.show()
  }

  private field(name: FieldName, label: string): Field {
    const id = freshId(name)
    const input = element('textarea', { id, rows: '1', dir: 'auto', class: `figure-${name}`, 'aria-describedby': `${id}-count` })
    const count = element('span', { id: `${id}-count`, class: 'figure-count' })
    const row = element('div', { class: 'figure-row' }, element('label', { for: id }, label), input, count)
    input.addEventListener('input', () => setAttributes(this.view, this.position(), { [name]: input.value.replace(/\s*\n\s*/g, ' ') }))
    input.addEventListener('keydown', event => this.key(event, name))
    return { name, input, count, row }
  }

  private key(event: KeyboardEvent, name: FieldName): void {
    if (event.isComposing) return
    const index = this.fields.findIndex(field => field.name === name)
    const forward = event.key === 'Enter' || (event.key === 'Tab' && !event.shiftKey)
    const back = event.key === 'Tab' && event.shiftKey
    if (event.ctrlKey || event.metaKey || (!forward && !back && event.key !== 'Escape')) return
    event.preventDefault()
    if (event.key === 'Escape') event.stopPropagation()
    const next = forward ? this.fields[index + 1] : back ? this.fields[index - 1] : undefined
    if (next) next.input.focus()
    else if (forward) this.leave()
    else selectBlock(this.view, this.position())
  }

  private leave(): void {
    const at = this.position()
    if (at === undefined) return
    const after = Selection.findFrom(this.view.state.doc.resolve(at + this.node.nodeSize), 1)
    if (after) this.view.dispatch(this.view.state.tr.setSelection(after).scrollIntoView())
    this.view.focus()
  }

  private show(): void {
    for (const { name, input, count } of this.fields) {
      const text = String(this.node.attrs[name] ?? '')
      if (input.value !== text) input.value = text
      const limit = limits[name]
      const length = Array.from(text).length
      count.textContent = limit === null ? String(length) : `${length} of ${limit}`
      count.classList.toggle('is-over', limit !== null && length > limit)
      input.readOnly = !this.view.editable
      requestAnimationFrame(() => growWithText(input))
    }
    this.load(String(this.node.attrs.src))
  }

  private load(src: string): void {
    if (src === this.src) return
    this.src = src
    const picture = element('img', { alt: '', draggable: 'false', loading: 'lazy', decoding: 'async', referrerpolicy: 'no-referrer' })
    picture.onerror = () => {
      const address = element('span', { class: 'figure-address' }, src || 'no address')
      this.frame.replaceChildren(element('div', { class: 'figure-missing' }, element('span', {}, 'This picture cannot be loaded'), address))
    }
    picture.src = this.pictures.url(src)
    this.frame.replaceChildren(picture)
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
    return event.target instanceof HTMLTextAreaElement || event.target instanceof HTMLLabelElement
  }

  ignoreMutation(): boolean {
    return true
  }
}
