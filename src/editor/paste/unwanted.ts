import { styleOf, unwrap } from './pasted-dom.ts'

const never =
  'script,style,meta,link,title,xml,noscript,template,iframe,frame,object,embed,applet,svg,canvas,audio,video,source,track,map,input,button,select,textarea,datalist,progress,meter,nav,menu,dialog,col,colgroup,wbr,[hidden],[aria-hidden="true"],[role="navigation"],[role="menu"],[role="tooltip"],.sr-only,.visually-hidden,.screen-reader-text,.mw-editsection,sup.reference'
/** What Word sends along and nobody sees in the text: comments, page heads and feet. */
const wordExtras = /mso-element:\s*(?:comment|header|footer|frame)|mso-hide:\s*all/i
/** Where Stet's own parser would read more into a stranger's attribute than was meant. */
const ownAttributes = [
  'data-source',
  'data-footnote',
  'data-note',
  'data-type',
  'data-checked',
  'data-image',
  'data-href',
  'data-alt',
  'data-caption',
  'data-align',
]

function isHidden(node: Element): boolean {
  return styleOf(node, 'display') === 'none' || styleOf(node, 'visibility') === 'hidden'
}

function isPixel(image: Element): boolean {
  const tiny = (side: string) => /^[0-2](?:\.\d+)?(?:px)?$/.test(image.getAttribute(side) ?? styleOf(image, side))
  return tiny('width') || tiny('height')
}

/** Takes out what is no part of a text: programs, controls, navigation, what is hidden, pictures that only count readers. */
export function dropUnwanted(root: HTMLElement): void {
  for (const formula of root.querySelectorAll('math')) {
    const source = formula.querySelector('annotation[encoding$="tex"]')?.textContent
    formula.replaceWith(source ? `$${source.trim()}$` : (formula.textContent ?? ''))
  }
  for (const node of root.querySelectorAll(never)) node.remove()
  for (const node of root.querySelectorAll('[data-pasted-style]')) {
    if (isHidden(node) || wordExtras.test(node.getAttribute('data-pasted-style') ?? '')) node.remove()
  }
  for (const image of root.querySelectorAll('img')) if (isPixel(image)) image.remove()
  for (const anchor of root.querySelectorAll('.msocomanchor,.MsoCommentReference')) anchor.remove()
  for (const node of root.querySelectorAll('*')) {
    for (const name of ownAttributes) node.removeAttribute(name)
    if (node.localName.includes(':')) unwrap(node)
  }
}
