/** A style by another name, so that parsing it is no offence against the page's policy, which would be reported. */
export const STYLE = 'data-pasted-style'

/** Elements that stand on lines of their own; those that only hold others are unwrapped in the end. */
export const blockNames =
  'address,article,aside,blockquote,body,center,dd,details,dialog,div,dl,dt,fieldset,figcaption,figure,footer,form,h1,h2,h3,h4,h5,h6,header,hgroup,hr,legend,li,main,nav,ol,p,pre,search,section,summary,table,ul'
const blocks = new Set(blockNames.split(','))

/** Whether a node stands on lines of its own, or holds something that does. */
export function isBlock(node: Node): node is Element {
  return node instanceof Element && (blocks.has(node.localName) || node.querySelector(blockNames) !== null)
}

/** Whether an element is a block by its name. */
export function isBlockElement(node: Element): boolean {
  return blocks.has(node.localName)
}

/** Puts what is in an element into its place. */
export function unwrap(node: Element): void {
  node.replaceWith(...node.childNodes)
}

/** Makes an element another one: attributes go, what is in it stays. */
export function renamed(node: Element, name: string): Element {
  const made = node.ownerDocument.createElement(name)
  made.append(...node.childNodes)
  node.replaceWith(made)
  return made
}

/** Puts one more element around all that is in an element. */
export function wrapContents(node: Element, name: string): Element {
  const made = node.ownerDocument.createElement(name)
  made.append(...node.childNodes)
  node.append(made)
  return made
}

/** The words in a node, without the blanks around them. */
export function wordsOf(node: Node): string {
  return (node.textContent ?? '').replace(/[\s\u200b\ufeff]+/g, ' ').trim()
}

/**
 * One property of a style, read as text: a parsed document has the page's own content security policy, under which `node.style` is empty.
 */
export function styleOf(node: Element, property: string): string {
  const found = new RegExp(`(?:^|;)\\s*${property}\\s*:\\s*([^;!]+)`, 'i').exec(node.getAttribute(STYLE) ?? '')
  return found?.[1]?.trim().toLowerCase() ?? ''
}

/** The property of the nearest element that has it. */
export function inheritedStyle(node: Element | null, property: string): string {
  for (let at = node; at; at = at.parentElement) {
    const value = styleOf(at, property)
    if (value) return value
  }
  return ''
}

const safeText = (html: string) =>
  html
    .replace(/<!--[\s\S]*?-->|<!\[[^\]>]*\]>/g, '')
    .replace(/<(style|script|xml)\b[\s\S]*?<\/\1\s*>/gi, '')
    .replace(/(<[a-z][^<>]*?\s)style(\s*=)/gi, `$1${STYLE}$2`)

/** What classes of spans say, for programs that put their styles into the head: `span.s1 { font-weight: bold }`. */
function classStyles(html: string, root: Element): void {
  const sheets = Array.from(html.matchAll(/<style\b[^>]*>([\s\S]*?)<\/style\s*>/gi), match => match[1] ?? '').join('\n')
  for (const [, name = '', rules = ''] of sheets.matchAll(/span\.([\w-]+)\s*\{([^}]*)\}/g)) {
    for (const span of root.querySelectorAll(`span.${CSS.escape(name)}`))
      span.setAttribute(STYLE, `${span.getAttribute(STYLE) ?? ''};${rules.replace(/\s+/g, ' ')}`)
  }
}

/** Parses pasted HTML. Nothing in it is run, loaded or shown: the document has no window. */
export function parsePasted(html: string): HTMLElement {
  const parsed = new DOMParser().parseFromString(safeText(html), 'text/html')
  classStyles(html, parsed.body)
  for (const link of parsed.querySelectorAll('base[href]')) parsed.body.dataset.base = link.getAttribute('href') ?? ''
  return parsed.body
}
