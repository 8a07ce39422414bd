import type { Node } from '@tiptap/pm/model'
import type { EditorView, NodeView } from '@tiptap/pm/view'
import { sourceKind } from '#domain/markdown/source-kind.ts'
import { element, growWithText } from './element.ts'
import { selectBlock, setAttributes } from './set-attribute.ts'

/** A block kept exactly as written. Its text is shown, never rendered. Enter or a double click edits it as text, Escape leaves. */
export class SourceBlockView implements NodeView {
  readonly dom: HTMLElement
  private readonly head = element('div', { class: 'source-head' })
  private readonly text = element('pre')
  private field: HTMLTextAreaElement | null = null
  private node: Node
  private readonly view: EditorView
  private readonly position: () => number | undefined

  constructor(node: Node, view: EditorView, position: () => number | undefined) {
    this.view = view
    this.position = position
    this.node = node
    this.dom = element(
      'div',
      { class: 'source-block', 'data-enterable': 'true', contenteditable: 'false', role: 'group' },
      this.head,
      this.text,
    )
    this.dom.addEventListener('enter-block', () => this.edit())
    this.dom.addEventListener('dblclick', () => this.edit())
    this.show()
  }

  private show(): void {
    const text = String(this.node.attrs.text)
    const title = `${sourceKind(text)}, kept exactly as written`
    this.head.textContent = title
    this.dom.setAttribute('aria-label', title)
    this.text.textContent = text
    if (this.field && this.field.value !== text) this.field.value = text
  }

  private edit(): void {
    if (!this.view.editable) return
    if (!this.field) {
      const field = element('textarea', { 'aria-label': this.head.textContent ?? 'Source', spellcheck: 'false', rows: '1', wrap: 'soft' })
      field.value = String(this.node.attrs.text)
      field.addEventListener('input', () => {
        growWithText(field)
        setAttributes(this.view, this.position(), { text: field.value })
      })
      field.addEventListener('keydown', event => {
        if (event.key !== 'Escape' || event.isComposing) return
        event.preventDefault()
        event.stopPropagation()
        selectBlock(this.view, this.position())
      })
      field.addEventListener('blur', () => this.leave())
      this.field = field
      this.text.replaceWith(field)
    }
    growWithText(this.field)
    this.field.focus()
  }

  private leave(): void {
    this.field?.replaceWith(this.text)
    this.field = null
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
    return event.target instanceof HTMLTextAreaElement
  }

  ignoreMutation(): boolean {
    return true
  }
}
