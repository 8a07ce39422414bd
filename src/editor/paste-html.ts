import { isHarmful } from './harmful-address.ts'

const dropped = 'script,style,meta,link,title,xml,noscript,template,iframe,object,embed,svg,form,input,button,select,textarea'
const tracking = /^(?:utm_\w+|fbclid|gclid|mc_[ce]id|igshid|ref_src|yclid|msclkid)$/i
const kept = new Set([
  'href',
  'src',
  'alt',
  'title',
  'start',
  'colspan',
  'data-segment',
  'data-type',
  'data-checked',
  'data-source',
  'data-href',
])
/** A style by another name, so that parsing it is no offence against the page's policy, which would be reported. */
const STYLE = 'data-pasted-style'
const own = ['data-src', 'data-alt', 'data-caption', 'data-align', 'data-image', 'data-pm-slice']

function unwrap(node: Element): void {
  node.replaceWith(...node.childNodes)
}

function renamed(node: Element, name: string): Element {
  const made = node.ownerDocument.createElement(name)
  made.append(...node.childNodes)
  node.replaceWith(made)
  return made
}

/**
 * One property of a style attribute, read as text: a parsed document has the page's own content security policy, under which
 * `node.style` is empty.
 */
function styleOf(node: Element, property: string): string {
  const found = new RegExp(`(?:^|;)\\s*${property}\\s*:\\s*([^;!]+)`, 'i').exec(node.getAttribute(STYLE) ?? '')
  return found?.[1]?.trim().toLowerCase() ?? ''
}

/** What a style says of weight and slant is said by elements instead; Google Docs wraps everything in a `b` that is not bold. */
function styleToMarks(root: Element): void {
  for (const node of root.querySelectorAll<HTMLElement>('b,strong')) {
    if (/^(?:normal|[1-4]00)$/.test(styleOf(node, 'font-weight'))) unwrap(node)
  }
  for (const node of root.querySelectorAll<HTMLElement>('i,em')) if (styleOf(node, 'font-style') === 'normal') unwrap(node)
  for (const span of root.querySelectorAll<HTMLElement>('span,font')) {
    const names = [
      /^(?:bold|bolder|[6-9]00)$/.test(styleOf(span, 'font-weight')) ? 'strong' : '',
      styleOf(span, 'font-style') === 'italic' ? 'em' : '',
      /line-through/.test(styleOf(span, 'text-decoration(?:-line)?')) ? 's' : '',
    ].filter(Boolean)
    const [first, ...rest] = names
    if (!first || span.textContent?.trim() === '') continue
    let inner = renamed(span, first)
    for (const name of rest) {
      const nested = inner.ownerDocument.createElement(name)
      nested.append(...inner.childNodes)
      inner.append(nested)
      inner = nested
    }
  }
}

/** Word writes lists as paragraphs with a bullet typed in front. */
function wordLists(root: Element): void {
  for (const paragraph of root.querySelectorAll<HTMLElement>(`p[${STYLE}*="mso-list"],p[class^="MsoListParagraph"]`)) {
    const marker = paragraph.querySelector(`[${STYLE}*="mso-list"]`)
    const sign = (marker?.textContent ?? /^\s*(?:[·•o§-]|\d+[.)])\s/.exec(paragraph.textContent ?? '')?.[0] ?? '').trim()
    marker?.remove()
    const name = /^\d+[.)]/.test(sign) ? 'ol' : 'ul'
    const before = paragraph.previousElementSibling
    const list = before?.localName === name && before.hasAttribute('data-word') ? before : paragraph.ownerDocument.createElement(name)
    list.setAttribute('data-word', '')
    if (list !== before) paragraph.before(list)
    const item = paragraph.ownerDocument.createElement('li')
    list.append(item)
    item.append(paragraph)
  }
}

function cleanAddress(node: Element): void {
  const href = node.getAttribute('href') ?? ''
  if (isHarmful(href)) {
    unwrap(node)
    return
  }
  if (!/^https?:/i.test(href) || !URL.canParse(href)) return
  const url = new URL(href)
  const names = [...url.searchParams.keys()].filter(name => tracking.test(name))
  for (const name of names) url.searchParams.delete(name)
  if (names.length > 0) node.setAttribute('href', url.href)
}

function pictures(root: Element): void {
  for (const image of root.querySelectorAll('img')) {
    const src = image.getAttribute('src') ?? ''
    if (!/^https?:|^\/|^\.?[\w-]+\//.test(src)) {
      image.remove()
      continue
    }
    const holder =
      image.closest('figure') ??
      (image.parentElement?.localName === 'p' && image.parentElement.textContent?.trim() === '' ? image.parentElement : null)
    if (!holder) continue
    const figure = root.ownerDocument.createElement('figure')
    figure.setAttribute('data-src', src)
    figure.setAttribute('data-alt', image.getAttribute('alt') ?? '')
    figure.setAttribute(
      'data-caption',
      holder.querySelector('figcaption')?.textContent?.replace(/\s+/g, ' ').trim() ?? image.getAttribute('title') ?? '',
    )
    holder.replaceWith(figure)
  }
}

/** A cell holds one line of text: what came as blocks in it is joined by blanks. */
function cells(root: Element): void {
  for (const block of root.querySelectorAll(
    'td :is(p,div,ul,ol,li,h1,h2,h3,h4,h5,h6,blockquote),th :is(p,div,ul,ol,li,h1,h2,h3,h4,h5,h6,blockquote)',
  )) {
    if (block.previousSibling) block.before(' ')
    unwrap(block)
  }
  for (const line of root.querySelectorAll('td br,th br')) line.replaceWith(' ')
}

/** Line ends of pasted HTML are blanks; no-break spaces are text and stay. */
function blanks(root: Element): void {
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!node.parentElement?.closest('pre')) node.nodeValue = (node.nodeValue ?? '').replace(/[ \t\r\n\f]+/g, ' ')
  }
}

function emptyBlocks(root: Element): void {
  for (const block of root.querySelectorAll('p,h1,h2,h3,h4,h5,h6,div')) {
    if (block.textContent?.trim() === '' && !block.querySelector('img,figure,hr,table,[data-source]')) block.remove()
  }
}

/** Cleans HTML from Word, Google Docs and web pages down to what a story may hold. Nothing in it is ever run or shown. */
export function cleanPastedHtml(html: string): string {
  if (html.includes('data-pm-slice')) return html
  const root = new DOMParser().parseFromString(
    html.replace(/<!--[\s\S]*?-->/g, '').replace(/(<[a-z][^<>]*?\s)style(\s*=)/gi, `$1${STYLE}$2`),
    'text/html',
  ).body
  for (const node of root.querySelectorAll(dropped)) node.remove()
  for (const node of root.querySelectorAll('*')) if (node.localName.includes(':')) unwrap(node)
  wordLists(root)
  styleToMarks(root)
  pictures(root)
  cells(root)
  for (const node of root.querySelectorAll('a')) cleanAddress(node)
  for (const node of root.querySelectorAll('a:not([href]),u,span,font,center')) unwrap(node)
  for (const node of root.querySelectorAll('*')) {
    for (const { name } of [...node.attributes]) if (!kept.has(name) && !own.includes(name)) node.removeAttribute(name)
  }
  blanks(root)
  emptyBlocks(root)
  for (const node of root.querySelectorAll('br:last-child')) if (node.parentElement?.matches('p,div,h1,h2,h3,li,td,th')) node.remove()
  return root.innerHTML
}
