import { STYLE, styleOf, unwrap, wordsOf } from './pasted-dom.ts'

interface Level {
  readonly depth: number
  readonly ordered: boolean
  readonly start: number
  /** Which of the document's lists it belongs to. */
  readonly list: string
}

/** The lists made here, with the level of their items. */
type Made = Map<Element, Level>

function newList(document: Document, level: Level, made: Made): Element {
  const list = document.createElement(level.ordered ? 'ol' : 'ul')
  if (level.ordered && level.start !== 1) list.setAttribute('start', String(level.start))
  made.set(list, level)
  return list
}

function continues(list: Element | null | undefined, level: Level, made: Made): boolean {
  const before = list ? made.get(list) : undefined
  return before !== undefined && before.ordered === level.ordered && before.list === level.list
}

/** Puts an item where its level says: into the list right before it, or deeper in that, or into a new one. */
function place(paragraph: Element, level: Level, made: Made): Element {
  const document = paragraph.ownerDocument
  const item = document.createElement('li')
  let list = paragraph.previousElementSibling
  let parent: Element | null = null
  while (list && (made.get(list)?.depth ?? Number.POSITIVE_INFINITY) < level.depth) {
    parent = list.lastElementChild
    list = parent?.lastElementChild ?? null
  }
  if (!list || !continues(list, level, made)) {
    list = newList(document, level, made)
    if (parent) parent.append(list)
    else paragraph.before(list)
  }
  list.append(item)
  return item
}

/** `1.`, `iv)`, `(a)` count; all other signs are bullets. */
function levelOf(style: string, sign: string): Level {
  const [, list = '', depth = '1'] = /(l\d+)\s+level(\d+)/i.exec(style) ?? []
  const counted = /^\(?(?:(\d+)|[a-z]|[ivxlcdm]+)[.)]/i.exec(sign)
  return { depth: Number(depth), ordered: counted !== null, start: Number(counted?.[1] ?? 1), list }
}

function typedSign(paragraph: Element): string {
  const sign = /^\s*(?:[·•▪–-]|[o§](?=\s{2})|\d{1,3}[.)])\s+/.exec(paragraph.textContent ?? '')?.[0] ?? ''
  const walker = paragraph.ownerDocument.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT)
  for (let left = sign.length, node = walker.nextNode(); node && left > 0; node = walker.nextNode()) {
    const text = node.nodeValue ?? ''
    node.nodeValue = text.slice(left)
    left -= text.length
  }
  return sign.trim()
}

/** Word writes a list as paragraphs with a level, and a sign typed in front that other programs may show. */
export function wordLists(root: Element): void {
  const made: Made = new Map()
  for (const paragraph of root.querySelectorAll<HTMLElement>(`[${STYLE}*="mso-list"],[class^="MsoListParagraph"]`)) {
    if (!paragraph.matches('p,h1,h2,h3,h4,h5,h6')) continue
    const style = styleOf(paragraph, 'mso-list')
    const marker = [...paragraph.querySelectorAll('span')].find(span => styleOf(span, 'mso-list') === 'ignore')
    const sign = marker ? wordsOf(marker) : style.includes('level') || style === '' ? typedSign(paragraph) : ''
    marker?.remove()
    const before = paragraph.previousElementSibling
    if (!sign && !style.includes('level')) {
      if (before && made.has(before)) [...before.querySelectorAll('li')].at(-1)?.append(paragraph)
    } else if (paragraph.matches('p')) place(paragraph, levelOf(style, sign), made).append(paragraph)
  }
}

/** Word in a browser writes a list of its own for each item. */
export function wordWebLists(root: Element): void {
  const made: Made = new Map()
  for (const wrapper of root.querySelectorAll('.ListContainerWrapper')) unwrap(wrapper)
  for (const item of root.querySelectorAll('li[data-listid][data-aria-level]')) {
    const list = item.parentElement
    if (!list?.matches('ul,ol')) continue
    const depth = Number(item.getAttribute('data-aria-level')) || 1
    const start = Number(item.getAttribute('data-aria-posinset')) || 1
    const level = { depth, ordered: list.localName === 'ol', start, list: item.getAttribute('data-listid') ?? '' }
    const holder = list.ownerDocument.createElement('div')
    list.before(holder)
    place(holder, level, made).append(...item.childNodes)
    holder.remove()
    item.remove()
    if (!list.querySelector('li')) list.remove()
  }
}

/** A list that stands beside the item it belongs to goes into it (Google Docs); what is no item becomes one. */
export function nestLists(root: Element): void {
  for (const list of root.querySelectorAll(':is(ul,ol) > :is(ul,ol)')) {
    const before = list.previousElementSibling
    if (before?.localName === 'li') before.append(list)
    else if (list.parentElement?.children.length === 1) unwrap(list.parentElement)
    else {
      const item = list.ownerDocument.createElement('li')
      list.replaceWith(item)
      item.append(list)
    }
  }
  for (const item of root.querySelectorAll(':not(ul,ol) > li')) {
    if (item.parentElement?.matches('ul,ol')) continue
    const list = item.ownerDocument.createElement('ul')
    item.before(list)
    while (list.nextElementSibling?.localName === 'li') list.append(list.nextElementSibling)
  }
}
