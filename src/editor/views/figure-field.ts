import { element, freshId, growWithText } from './element.ts'

const limits = { caption: null, alt: 125, credit: null } as const
export type FigureFieldName = keyof typeof limits

/** One labelled line of a figure. */
export class FigureField {
  readonly name: FigureFieldName
  readonly input: HTMLTextAreaElement
  readonly row: HTMLElement
  readonly count: HTMLElement
  /** For lines under its words, and for what they mean in words. */
  readonly over: HTMLElement
  readonly said: HTMLElement

  constructor(name: FigureFieldName, label: string, onInput: (text: string) => void) {
    const id = freshId(name)
    this.name = name
    this.input = element('textarea', { id, rows: '1', dir: 'auto', class: `figure-${name}`, 'aria-describedby': `${id}-count ${id}-found` })
    this.count = element('span', { id: `${id}-count`, class: 'figure-count' })
    this.over = element('div', { class: `field-marks figure-${name}`, dir: 'auto', 'aria-hidden': 'true' })
    this.said = element('span', { id: `${id}-found`, class: 'vh' })
    const parts = [element('label', { for: id }, label), this.input, this.over, this.count, this.said]
    this.row = element('div', { class: 'figure-row' }, ...parts)
    this.input.addEventListener('input', () => onInput(this.input.value.replace(/\s*\n\s*/g, ' ')))
  }

  /** Takes away what was found in it. */
  clear(): void {
    this.over.replaceChildren()
    this.said.textContent = ''
    this.count.classList.remove('is-wrong')
  }

  /** Shows a text. `empty`: what an empty field means, in words. */
  show(text: string, empty: string, editable: boolean): void {
    if (this.input.value !== text) this.input.value = text
    const limit = limits[this.name]
    const length = Array.from(text).length
    this.count.textContent = length === 0 && empty !== '' ? empty : limit === null ? String(length) : `${length} of ${limit}`
    this.count.classList.toggle('is-over', limit !== null && length > limit)
    this.input.readOnly = !editable
    requestAnimationFrame(() => growWithText(this.input))
  }
}
