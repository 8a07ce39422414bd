import { notesOf, noteWords, type PictureWord, pictureWords } from '../picture-notes.ts'
import type { PictureFacts } from '../pictures.ts'
import { element } from './element.ts'

/** The picture's own word below the story's, and the button that takes it. */
class OfferLine {
  readonly dom = element('div', { class: 'figure-own', hidden: '' })
  private readonly text = element('span', { dir: 'auto' })
  private readonly word: PictureWord
  private offered = ''

  constructor(word: PictureWord, onUse: (text: string) => void) {
    this.word = word
    const use = element('button', { type: 'button', class: 'figure-use', 'aria-label': noteWords.takeOwn(word) }, noteWords.use)
    this.dom.append(this.text, ' ', use)
    use.addEventListener('click', () => onUse(this.offered))
  }

  show(offered: string): void {
    this.offered = offered
    this.dom.hidden = offered === ''
    this.text.textContent = `${noteWords.own(this.word)} “${offered}”`
  }
}

/** What the library knows of a figure's picture: its own words below the story's, its size and flags beside the button that replaces it. */
export class FigureNotes {
  readonly bar: HTMLElement
  private readonly lines: ReadonlyMap<PictureWord, OfferLine>
  private readonly facts = element('div', { class: 'figure-facts' })
  private readonly flags = element('span', { class: 'figure-flags' })
  private readonly size = element('span', { class: 'figure-size' })
  // It stays the same element: a new one would lose the focus.
  private readonly page = element('a', { target: '_blank', title: noteWords.pageHint, hidden: '' }, noteWords.page)
  private readonly replace = element('button', { type: 'button', class: 'btn small' }, 'Replace…')

  constructor(onUse: (word: PictureWord, text: string) => void, onReplace: () => void) {
    this.lines = new Map(pictureWords.map(word => [word, new OfferLine(word, text => onUse(word, text))]))
    this.facts.append(this.flags, this.size, this.page)
    this.bar = element('div', { class: 'figure-bar' }, this.facts, this.replace)
    this.replace.addEventListener('click', onReplace)
  }

  /** The line that belongs below a field. */
  below(word: PictureWord): HTMLElement | undefined {
    return this.lines.get(word)?.dom
  }

  /** `written`: what the story says; a word that its form has no place for is missing. */
  show(facts: PictureFacts | null, written: Partial<Record<PictureWord, string>>, editable: boolean): void {
    const notes = facts && notesOf(facts, written)
    for (const [word, line] of this.lines) line.show((editable && notes?.offers.find(one => one.word === word)?.text) || '')
    this.replace.hidden = !editable
    const chips = (notes?.flags ?? []).map(flag => element('span', { class: 'chip danger' }, flag))
    this.flags.replaceChildren(...chips)
    this.flags.hidden = chips.length === 0
    this.size.textContent = [notes?.size, notes?.isSmall ? noteWords.small : ''].filter(Boolean).join('. ')
    this.page.hidden = facts === null
    if (facts) this.page.setAttribute('href', facts.page)
  }
}
