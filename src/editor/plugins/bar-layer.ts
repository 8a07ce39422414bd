import type { Decoration, EditorView } from '@tiptap/pm/view'
import { element } from '../views/element.ts'

interface BarSource {
  /** The bars as they stand now, in the order of the text. */
  readonly bars: (view: EditorView) => readonly Decoration[]
  readonly canRestore: (bar: Decoration) => boolean
  readonly restore: (view: EditorView, position: number) => void
}

const restorable = 'Changed. Click to restore what is live (F9)'
const unsure = 'Changed. What it was cannot be told exactly: blocks were added, split or joined here'

/**
 * The change bars as things one can press. They stand beside the text and not in it, so that neither caret nor spelling nor
 * dictation meets them; the bar that is seen belongs to the block itself.
 */
export class BarLayer {
  private readonly layer = element('div', { class: 'change-bars' })
  private readonly sizes = new ResizeObserver(() => this.later())
  private readonly view: EditorView
  private readonly source: BarSource
  private frame = 0

  constructor(view: EditorView, source: BarSource) {
    this.view = view
    this.source = source
    // A press leaves the focus where it is.
    this.layer.addEventListener('mousedown', event => event.preventDefault())
    view.dom.parentElement?.append(this.layer)
    this.sizes.observe(view.dom)
  }

  update(): void {
    this.later()
  }

  destroy(): void {
    cancelAnimationFrame(this.frame)
    this.sizes.disconnect()
    this.layer.remove()
  }

  private later(): void {
    cancelAnimationFrame(this.frame)
    this.frame = requestAnimationFrame(() => this.draw())
  }

  private draw(): void {
    const bars = this.source.bars(this.view)
    if (bars.length === 0 && this.layer.childElementCount === 0) return
    const home = this.layer.getBoundingClientRect()
    const places = bars.flatMap(bar => {
      const dom = this.view.nodeDOM(bar.from)
      if (!(dom instanceof HTMLElement)) return []
      const { left, right, top, height } = dom.getBoundingClientRect()
      const rtl = getComputedStyle(dom).direction === 'rtl'
      const style = `top:${top - home.top}px;height:${height}px;left:${(rtl ? right : left) - home.left}px`
      const words = this.view.state.doc.nodeAt(bar.from)?.textContent.slice(0, 40) ?? ''
      return [{ bar, style, dir: rtl ? 'rtl' : 'ltr', words, press: this.view.editable && this.source.canRestore(bar) }]
    })
    places.forEach(({ bar, press, style, dir, words }, index) => {
      const item = this.item(index, press ? 'button' : 'div')
      item.style.cssText = style
      item.dir = dir
      item.title = press ? restorable : this.view.editable ? unsure : ''
      item.ariaLabel = press ? `Restore what is live: ${words}` : null
      item.onclick = press ? () => this.source.restore(this.view, bar.from) : null
    })
    while (this.layer.childElementCount > places.length) this.layer.lastElementChild?.remove()
  }

  /** What stands there already is kept, so that a bar under the pointer does not change under it. */
  private item(index: number, tag: 'button' | 'div'): HTMLElement {
    const old = this.layer.children[index]
    if (old instanceof HTMLElement && old.localName === tag) return old
    const fresh = element(tag, tag === 'button' ? { type: 'button', tabindex: '-1' } : {})
    if (old) old.replaceWith(fresh)
    else this.layer.append(fresh)
    return fresh
  }
}
