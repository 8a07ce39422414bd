import type { Node } from '@tiptap/pm/model'
import type { EditorView, NodeView } from '@tiptap/pm/view'
import { sourceKind } from '#domain/markdown/source-kind.ts'
import { element } from './element.ts'
import { selectBlock, setAttributes } from './set-attribute.ts'

/** A piece of a line kept exactly as written. Enter or a double click edits it as text, Enter or Escape leaves. */
export class SourceInlineView implements NodeView {
  readonly dom = element('code', { class: 'source-inline', 'data-enterable': 'true', contenteditable: 'false' })
  private field: HTMLInputElement | null = null
  private node: Node
  private readonly view: EditorView
  private readonly position: () => number | undefined

  constructor(node: Node, view: EditorView, position: () => number | undefined) {
    this.view = view
    this.position = position
    this.node = node
    this.dom.addEventListener('enter-block', () => this.edit())
    this.dom.addEventListener('dblclick', () => this.edit())
    this.show()
  }

  private show(): void {
    const text = String(this.node.attrs.text)
    this.dom.title = `${sourceKind(text)}, kept exactly as written`
    if (!this.field) this.dom.textContent = text
    else if (this.field.value !== text) this.field.value = text
  }

  private edit(): void {
    if (this.field || !this.view.editable) return
    const field = element('input', {
      'aria-label': this.dom.title,
      spellcheck: 'false',
      size: String(String(this.node.attrs.text).length + 1),
    })
    field.value = String(this.node.attrs.text)
    field.addEventListener('input', () => setAttributes(this.view, this.position(), { text: field.value }))
    field.addEventListener('keydown', event => {
      if ((event.key !== 'Escape' && event.key !== 'Enter') || event.isComposing) return
      event.preventDefault()
      event.stopPropagation()
      selectBlock(this.view, this.position())
    })
    field.addEventListener('blur', () => {
      this.field = null
      this.show()
    })
    this.field = field
    this.dom.replaceChildren(field)
    field.focus()
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
    return event.target instanceof HTMLInputElement
  }

  ignoreMutation(): boolean {
    return true
  }
}
