import { blockNames, isBlock, isBlockElement, renamed, unwrap, wordsOf, wrapContents } from './pasted-dom.ts'

const holders =
  'p,div,section,article,main,header,footer,aside,address,center,details,summary,fieldset,legend,form,hgroup,search,dl,dt,dd,figcaption'
/** What is no text and can be seen all the same. */
const seen = 'img,br,[data-footnote]'
const isBreak = (node: Node | undefined) => node instanceof Element && node.localName === 'br'
const isBlank = (node: Node) => wordsOf(node) === '' && !(node instanceof Element && (node.matches(seen) || node.querySelector(seen)))

/** Splits the inline elements around a line break, until it stands right in its block. */
function liftBreak(line: Element): void {
  for (let parent = line.parentElement; parent && !isBlockElement(parent); parent = line.parentElement) {
    const rest = parent.cloneNode(false)
    while (line.nextSibling) rest.appendChild(line.nextSibling)
    parent.after(line, rest)
  }
}

function nextOf(line: Element): ChildNode | null {
  let next = line.nextSibling
  while (next && isBlank(next)) next = next.nextSibling
  return next
}

/** Puts inline nodes into paragraphs: two line breaks after one another are a border. */
function paragraphsOf(nodes: readonly ChildNode[], document: Document): Element[] {
  const parts: ChildNode[][] = [[]]
  let breaks = 0
  for (const node of nodes) {
    if (isBreak(node)) breaks += 1
    else if (!isBlank(node)) {
      if (breaks > 1) parts.push([])
      breaks = 0
    }
    parts.at(-1)?.push(node)
  }
  return parts.flatMap(part => {
    const inner = part.slice(
      part.findIndex(node => !isBreak(node) && !isBlank(node)),
      part.findLastIndex(node => !isBreak(node) && !isBlank(node)) + 1,
    )
    if (inner.length === 0) return []
    const paragraph = document.createElement('p')
    paragraph.append(...inner)
    return [paragraph]
  })
}

/** What stands loose between blocks becomes paragraphs; elements that only hold blocks go. */
function settle(container: Element): void {
  let run: ChildNode[] = []
  const flush = (before: ChildNode | null) => {
    for (const node of run) node.remove()
    for (const paragraph of paragraphsOf(run, container.ownerDocument)) container.insertBefore(paragraph, before)
    run = []
  }
  for (const child of [...container.childNodes]) {
    if (!isBlock(child)) run.push(child)
    else {
      flush(child)
      settleBlock(child)
    }
  }
  flush(null)
}

function itemOf(child: ChildNode): Element {
  if (child instanceof Element) return child.localName === 'li' ? child : renamed(child, 'li')
  const item = document.createElement('li')
  child.replaceWith(item)
  item.append(child)
  return item
}

/** A heading is one line of words; blocks in it that are more than words stand behind it. */
function plainHeading(heading: Element): void {
  heading.after(...heading.querySelectorAll('ul,ol,table,figure,pre,blockquote'))
  for (const line of heading.querySelectorAll('br,hr')) line.replaceWith(' ')
  for (const block of heading.querySelectorAll(blockNames)) {
    block.before(' ')
    unwrap(block)
  }
}

function settleBlock(block: Element): void {
  if (block.matches('ul,ol')) {
    for (const child of [...block.childNodes]) {
      if (isBreak(child) || isBlank(child)) child.remove()
      else settle(itemOf(child))
    }
  } else if (!block.matches('h1,h2,h3,h4,h5,h6,pre,table,figure,hr')) {
    settle(block)
    if (block.matches(holders)) unwrap(block)
  }
}

/** Makes every piece of text stand in a paragraph, heading, item, quote, cell or caption. */
export function makeParagraphs(root: Element): void {
  for (const term of root.querySelectorAll('dt')) if (wordsOf(term) && !term.querySelector(blockNames)) wrapContents(term, 'strong')
  for (const line of root.querySelectorAll('br')) if (isBreak(nextOf(line) ?? undefined)) liftTwo(line)
  for (const heading of root.querySelectorAll('h1,h2,h3,h4,h5,h6')) if (heading.isConnected) plainHeading(heading)
  settle(root)
  for (const line of root.querySelectorAll('li hr')) line.remove() // behind the sign of an item it would be no item
}

function liftTwo(line: Element): void {
  const next = nextOf(line)
  liftBreak(line)
  if (next instanceof Element) liftBreak(next)
}
