import { notesOf, noteWords } from '../picture-notes.ts'
import type { PictureFacts } from '../pictures.ts'
import { element } from './element.ts'

/** What the library knows of a figure's picture: its own caption below the story's, its size and flags beside the button that replaces it. */
export class FigureNotes {
  readonly own = element('div', { class: 'figure-own', hidden: '' })
  readonly bar: HTMLElement
  private readonly ownText = element('span', { dir: 'auto' })
  private readonly facts = element('div', { class: 'figure-facts' })
  private readonly replace = element('button', { type: 'button', class: 'btn small' }, 'Replace…')
  private offered = ''

  constructor(onUse: (caption: string) => void, onReplace: () => void) {
    const use = element('button', { type: 'button', class: 'figure-use', 'aria-label': noteWords.useOwn }, noteWords.use)
    this.own.append(this.ownText, ' ', use)
    this.bar = element('div', { class: 'figure-bar' }, this.facts, this.replace)
    use.addEventListener('click', () => onUse(this.offered))
    this.replace.addEventListener('click', onReplace)
  }

  show(facts: PictureFacts | null, caption: string, editable: boolean): void {
    const notes = facts && notesOf(facts, caption)
    this.offered = notes?.caption ?? ''
    this.own.hidden = this.offered === '' || !editable
    this.ownText.textContent = `${noteWords.own} “${this.offered}”.`
    this.replace.hidden = !editable
    const chips = (notes?.flags ?? []).map(flag => element('span', { class: 'chip danger' }, flag))
    const size = [notes?.size, notes?.isSmall ? noteWords.small : ''].filter(Boolean).join('. ')
    this.facts.replaceChildren(...chips, element('span', { class: 'figure-size' }, size))
  }
}
