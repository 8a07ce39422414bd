import { unwrap, wordsOf } from './pasted-dom.ts'

/** How notes are written into the story they come into. */
export interface NoteWriting {
  /** Names that notes of the story have. */
  readonly taken: ReadonlySet<string>
  /** Cleaned elements as Markdown. */
  readonly write: (element: Element) => string
}

const fragmentOf = (link: Element) => decodeURI(/#(.+)$/.exec(link.getAttribute('href') ?? '')?.[1] ?? '')

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
  const made = document.createElement('code')
  made.setAttribute('data-source', `[^${name}]`)
  return made
}

/**
 * Word, LibreOffice and pages made from Markdown write a note as two links that lead to one another. They become Markdown's notes:
 * `[^1]`, and what belongs to it in a block that waits at the end for `writeNotes`.
 */
export function findNotes(root: Element, taken: ReadonlySet<string>): void {
  const known = targets(root)
  const names = new Map<Element, string>()
  let last = 0
  for (const link of root.querySelectorAll('a[href*="#"]')) {
    const note = link.isConnected ? noteOf(link, known) : null
    if (!note) continue
    if (!names.has(note.body)) {
      do last += 1
      while (taken.has(String(last)))
      names.set(note.body, String(last))
    }
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

/** Writes the notes that were found, once what they hold is clean. */
export function writeNotes(root: Element, write: NoteWriting['write']): void {
  for (const holder of root.querySelectorAll('blockquote[data-note]')) {
    const source = root.ownerDocument.createElement('pre')
    const text = write(holder)
      .trim()
      .replace(/\n(?=.)/g, '\n    ')
    source.setAttribute('data-source', `[^${holder.getAttribute('data-note')}]: ${text}`)
    if (text === '') unwrap(holder)
    else holder.replaceWith(source)
  }
}
