import { wordsOf, wrapContents } from './pasted-dom.ts'

/** The name behind the `#` of a link. */
function fragmentOf(link: Element): string {
  const name = /#(.+)$/.exec(link.getAttribute('href') ?? '')?.[1] ?? ''
  try {
    return decodeURIComponent(name)
  } catch {
    return name // a percent sign that stands for itself
  }
}

/** The names under which an element or what is right around it can be reached. */
function namesOf(link: Element): string[] {
  const around = [link, link.parentElement, link.parentElement?.parentElement]
  return around.flatMap(node => [node?.id, node?.getAttribute('name')]).filter(name => name) as string[] // the filter leaves texts
}

function targets(root: Element): Map<string, Element> {
  const out = new Map<string, Element>()
  for (const node of root.querySelectorAll('[id],a[name]')) out.set(node.id || (node.getAttribute('name') ?? ''), node)
  for (const node of root.querySelectorAll('a[name]')) out.set(node.getAttribute('name') ?? '', node)
  return out
}

/** The note that a link leads to: a block behind it, with a link that leads back. */
function noteOf(link: Element, known: ReadonlyMap<string, Element>): { body: Element; back: Element } | null {
  const target = known.get(fragmentOf(link))
  const block = target?.closest('p,li,dd,div')
  const body = block?.matches('p') && block.parentElement?.matches('div[id],li[id]') ? block.parentElement : block
  if (!body || !(link.compareDocumentPosition(body) & Node.DOCUMENT_POSITION_FOLLOWING)) return null
  const names = namesOf(link)
  const back = [...body.querySelectorAll('a')].find(one => names.includes(fragmentOf(one)))
  return back ? { body, back } : null
}

function atom(name: string, document: Document): Element {
  const made = document.createElement('sup')
  made.setAttribute('data-footnote', name)
  return made
}

/**
 * Word, LibreOffice and pages made from Markdown write a note as two links that lead to one another. They become the mark of a
 * note, and the note, which waits at the end for `makeNotes`.
 */
export function findNotes(root: Element): void {
  const known = targets(root)
  const names = new Map<Element, string>()
  for (const link of root.querySelectorAll('a[href*="#"]')) {
    const note = link.isConnected ? noteOf(link, known) : null
    if (!note) continue
    if (!names.has(note.body)) names.set(note.body, String(names.size + 1))
    const around = link.parentElement?.matches('sup') && wordsOf(link.parentElement) === wordsOf(link) ? link.parentElement : link
    around.replaceWith(atom(names.get(note.body) ?? '', root.ownerDocument))
    note.back.setAttribute('data-back', '')
  }
  for (const back of root.querySelectorAll('[data-back]')) back.remove()
  for (const line of names.size > 0 ? root.querySelectorAll('hr[width="33%"],.footnotes > hr') : []) line.remove()
  for (const [body, name] of names) {
    const holder = root.ownerDocument.createElement('blockquote')
    holder.setAttribute('data-note', name)
    holder.append(...body.childNodes)
    root.append(holder)
    body.remove()
  }
}

/** Puts the notes that were found into the words of the editor's schema, once what they hold is clean. */
export function makeNotes(root: Element): void {
  for (const holder of root.querySelectorAll('blockquote[data-note]')) {
    const note = root.ownerDocument.createElement('aside')
    note.setAttribute('data-footnote', holder.getAttribute('data-note') ?? '')
    wrapContents(holder, 'div').className = 'footnote-words'
    note.append(...holder.childNodes)
    holder.replaceWith(note)
  }
}
