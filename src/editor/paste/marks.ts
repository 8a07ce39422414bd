import { renamed, STYLE, styleOf, unwrap, wordsOf, wrapContents } from './pasted-dom.ts'

const monospaced = /\b(?:courier|consolas|menlo|monaco|andale mono|cascadia|[\w ]*mono(?:space)?)\b/
const superscript: Readonly<Record<string, string>> = { 0: '⁰', 1: '¹', 2: '²', 3: '³', 4: '⁴', 5: '⁵', 6: '⁶', 7: '⁷', 8: '⁸', 9: '⁹' }
const subscript: Readonly<Record<string, string>> = { 0: '₀', 1: '₁', 2: '₂', 3: '₃', 4: '₄', 5: '₅', 6: '₆', 7: '₇', 8: '₈', 9: '₉' }

/** Whether a font is one for code. */
export function isMonospaced(node: Element): boolean {
  return monospaced.test(styleOf(node, 'font-family') || (node.getAttribute('face') ?? '').toLowerCase())
}

/** A text that is typewritten throughout is no code: its fonts say nothing then. */
function allMonospaced(root: Element): boolean {
  const typewritten = [...root.querySelectorAll('span,font')].filter(isMonospaced)
  return wordsOf(root).length <= typewritten.reduce((sum, node) => sum + wordsOf(node).length, 0)
}

function marksOf(node: Element, codeFonts: boolean): string[] {
  const weight = styleOf(node, 'font-weight') || (/^(?:italic )?bold\b/.exec(styleOf(node, 'font'))?.[0] ?? '')
  return [
    /bold|[6-9]00$/.test(weight) ? 'strong' : '',
    /^(?:italic|oblique)/.test(styleOf(node, 'font-style') || styleOf(node, 'font')) ? 'em' : '',
    /line-through/.test(styleOf(node, 'text-decoration(?:-line)?')) ? 's' : '',
    codeFonts && isMonospaced(node) && !node.closest('pre,code,tt') ? 'code' : '',
  ].filter(Boolean)
}

/** Elements that say with their name what the story has a mark for, or a sign of its own. */
function namedMarks(root: Element): void {
  for (const node of root.querySelectorAll('tt,samp,kbd')) renamed(node, 'code')
  for (const node of root.querySelectorAll('cite,dfn,var')) renamed(node, 'em')
  for (const node of root.querySelectorAll('strike')) renamed(node, 's')
  for (const quote of root.querySelectorAll('q')) quote.replaceWith('“', ...quote.childNodes, '”')
  for (const [name, signs] of [
    ['sup', superscript],
    ['sub', subscript],
  ] as const) {
    for (const node of root.querySelectorAll(name)) {
      const digits = wordsOf(node)
      if (/^\d+$/.test(digits) && !node.closest('a') && !node.querySelector('a'))
        node.textContent = digits.replace(/\d/g, one => signs[one] ?? one)
    }
  }
}

/** What styles say of weight, slant and font is said by elements instead; Google Docs wraps everything in a `b` that is not bold. */
export function stylesToMarks(root: Element): void {
  for (const node of root.querySelectorAll('b,strong')) if (/^(?:normal|[1-4]00)$/.test(styleOf(node, 'font-weight'))) unwrap(node)
  for (const node of root.querySelectorAll('i,em')) if (styleOf(node, 'font-style') === 'normal') unwrap(node)
  namedMarks(root)
  const codeFonts = !allMonospaced(root)
  for (const node of root.querySelectorAll(`span[${STYLE}],font,a[${STYLE}]`)) {
    if (wordsOf(node) === '') continue
    for (const name of marksOf(node, codeFonts)) wrapContents(node, name)
  }
}

/** A heading is bold by itself, and so is the head of a table. */
export function plainHeadings(root: Element): void {
  for (const heading of root.querySelectorAll('h1,h2,h3,h4,h5,h6,th')) {
    for (const bold of heading.querySelectorAll('b,strong')) if (wordsOf(bold) === wordsOf(heading)) unwrap(bold)
  }
}
