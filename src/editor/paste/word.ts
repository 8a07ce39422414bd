import { renamed, styleOf } from './pasted-dom.ts'

const shapes: readonly (readonly [string, string])[] = [
  ['p.MsoTitle', 'h1'],
  ['p.MsoHeading7,p.MsoHeading8,p.MsoHeading9', 'h6'],
]

/** Word says by a class or an outline level what other programs say by an element. */
export function wordBlocks(root: Element): void {
  for (const [selector, name] of shapes) for (const node of root.querySelectorAll(selector)) renamed(node, name)
  for (const quote of root.querySelectorAll('p.MsoQuote,p.MsoIntenseQuote')) {
    const before = quote.previousElementSibling
    const holder = before?.matches('blockquote[data-word]') ? before : root.ownerDocument.createElement('blockquote')
    holder.setAttribute('data-word', '')
    if (holder !== before) quote.before(holder)
    holder.append(quote)
  }
  for (const heading of root.querySelectorAll('p[role="heading"][aria-level],div[role="heading"][aria-level]')) {
    const level = Number(heading.getAttribute('aria-level'))
    if (level >= 1) renamed(heading, `h${Math.min(6, level)}`)
  }
  // Blanks that Word counts out by itself are blanks.
  for (const blanks of root.querySelectorAll('span')) if (styleOf(blanks, 'mso-spacerun') === 'yes') blanks.textContent = ' '
  for (const blank of root.querySelectorAll('.Apple-converted-space,.Apple-tab-span')) blank.textContent = ' '
}
