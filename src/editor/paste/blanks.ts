import { inheritedStyle } from './pasted-dom.ts'

const leaves = 'p,h1,h2,h3,h4,h5,h6,td,th'
/** Characters that are not seen and not meant. */
const invisible = /[\u200b\ufeff\ufffc]/g
/** French punctuation, numbers and their units, dashes. */
const wantsNoBreak = /[«»‹›!?;:%‰€$£§°\d–—]/
const runs = /[ \t\r\n\f\u00a0]+/g

/** Line ends count where the page says so: there they are line breaks. */
export function keepLineEnds(root: Element): void {
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  const found: Text[] = []
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node as Text // the walker shows text only
    if (!/[\n\u2028]/.test(text.data) || text.parentElement?.closest('pre')) continue
    if (text.data.trim() !== '' && /^(?:pre|break-spaces)/.test(inheritedStyle(text.parentElement, 'white-space'))) found.push(text)
    else text.data = text.data.replace(/\u2028/g, ' ')
  }
  for (const text of found) {
    const lines = text.data.split(/\r?\n|\u2028/)
    text.replaceWith(...lines.flatMap((line, index) => (index === 0 ? [line] : [root.ownerDocument.createElement('br'), line])))
  }
}

/**
 * The blanks of one line of text. A no-break blank alone between words is meant (`10 km`, `« mot »`) and stays; one at an edge or
 * beside other blanks only held a place in the program it comes from, and so did one at the border of an element, where browsers put
 * them while somebody types: there it is meant beside signs that want one.
 */
export function tidyBlanks(line: string, borders: ReadonlySet<number> = new Set()): string[] {
  const out = line.split('')
  for (const match of line.matchAll(runs)) {
    const end = match.index + match[0].length
    const edge = match.index === 0 || end === line.length || line[match.index - 1] === '\v' || line[end] === '\v'
    const typed = (borders.has(match.index) || borders.has(end)) && !wantsNoBreak.test(line.slice(match.index - 1, end + 1))
    const one = edge ? '' : match[0] === '\u00a0' && !typed ? match[0] : ' '
    for (let at = match.index; at < end; at++) out[at] = at === match.index ? one : ''
  }
  return out
}

/** Whether nothing stands before or behind a line break, counted from 0. */
function isAtEdge(line: string, index: number): boolean {
  const parts = line.split('\v')
  return (
    parts
      .slice(0, index + 1)
      .join('')
      .trim() === '' ||
    parts
      .slice(index + 1)
      .join('')
      .trim() === ''
  )
}

/** Tidies the blanks in a block across the elements in it. */
function tidyLeaf(leaf: Element): void {
  leaf.normalize()
  const walker = leaf.ownerDocument.createTreeWalker(leaf, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT)
  const texts: { readonly text: Text; readonly from: number }[] = []
  let whole = ''
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Text) {
      node.data = node.data.replace(invisible, '')
      texts.push({ text: node, from: whole.length })
      whole += node.data
    } else if (node instanceof Element && node.localName === 'br') whole += '\v'
    else if (node instanceof Element && node.matches('img,[data-footnote]')) whole += '\ufffc'
  }
  for (const [index, line] of [...leaf.querySelectorAll('br')].entries()) if (isAtEdge(whole, index)) line.remove()
  const tidy = tidyBlanks(whole, new Set(texts.map(text => text.from)))
  for (const { text, from } of texts) text.data = tidy.slice(from, from + text.length).join('')
}

/** Tidies all blanks outside of code blocks. */
export function tidyAll(root: Element): void {
  for (const leaf of root.querySelectorAll(leaves)) tidyLeaf(leaf)
}
