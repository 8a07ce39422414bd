import type { Node } from '@tiptap/pm/model'
import { TextSelection } from '@tiptap/pm/state'
import type { EditorView, NodeView, ViewMutationRecord } from '@tiptap/pm/view'
import { element, freshId } from './element.ts'
import { setAttributes } from './set-attribute.ts'

/** Code with a field for its language. */
export class CodeBlockView implements NodeView {
  readonly dom: HTMLElement
  readonly contentDOM = element('code')
  private readonly language: HTMLInputElement
  private node: Node
  private readonly view: EditorView
  private readonly position: () => number | undefined

  constructor(node: Node, view: EditorView, position: () => number | undefined) {
    this.view = view
    this.position = position
    this.node = node
    const id = freshId('language')
    this.language = element('input', { id, spellcheck: 'false', autocomplete: 'off', placeholder: 'none' })
    const head = element(
      'div',
      { class: 'source-head', contenteditable: 'false' },
      element('label', { for: id }, 'Code, language'),
      this.language,
    )
    this.dom = element('div', { class: 'code-block' }, head, element('pre', { dir: 'ltr' }, this.contentDOM))
    this.language.addEventListener('input', () => setAttributes(this.view, this.position(), { language: this.language.value || null }))
    this.language.addEventListener('keydown', event => {
      if ((event.key !== 'Escape' && event.key !== 'Enter') || event.isComposing) return
      event.preventDefault()
      event.stopPropagation()
      this.enterCode()
    })
    this.show()
  }

  private enterCode(): void {
    const at = this.position()
    if (at !== undefined) this.view.dispatch(this.view.state.tr.setSelection(TextSelection.create(this.view.state.doc, at + 1)))
    this.view.focus()
  }

  private show(): void {
    const language = String(this.node.attrs.language ?? '')
    if (this.language.value !== language) this.language.value = language
    this.language.readOnly = !this.view.editable
  }

  update(node: Node): boolean {
    if (node.type !== this.node.type) return false
    this.node = node
    this.show()
    return true
  }

  stopEvent(event: Event): boolean {
    return event.target === this.language
  }

  ignoreMutation(mutation: ViewMutationRecord): boolean {
    return mutation.type !== 'selection' && !this.contentDOM.contains(mutation.target)
  }
}
