import { cleanLinks } from './addresses.ts'
import { keepLineEnds, tidyAll } from './blanks.ts'
import { codeBlocks, plainCode } from './code.ts'
import { findNotes, makeNotes } from './footnotes.ts'
import { nestLists, wordLists, wordWebLists } from './list-shapes.ts'
import { plainHeadings, stylesToMarks } from './marks.ts'
import { makeParagraphs } from './paragraphs.ts'
import { isBlockElement, parsePasted, unwrap, wordsOf } from './pasted-dom.ts'
import { captionedPictures, lonePictures } from './pictures.ts'
import { plainTables } from './tables.ts'
import { findTasks, makeTaskLists } from './task-lists.ts'
import { dropUnwanted } from './unwanted.ts'
import { wordBlocks } from './word.ts'

/** What a story may hold, and the attributes that say something about it. */
const kept = new Map<string, readonly string[]>([
  ...['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'pre', 'table', 'tbody', 'tr', 'hr', 'br'].map(name => [name, []] as const),
  ...['strong', 'b', 'em', 'i', 's', 'del'].map(name => [name, []] as const),
  ['ul', ['data-type']],
  ['ol', ['start']],
  ['li', ['data-type', 'data-checked']],
  ['blockquote', ['data-note']],
  ['sup', ['data-footnote']],
  ['code', ['class']],
  ['th', ['data-align']],
  ['td', ['data-align']],
  ['figure', ['data-src', 'data-alt', 'data-caption']],
  ['img', ['src', 'alt', 'title']],
  ['a', ['href', 'title']],
])

function sweep(root: Element): void {
  for (const node of root.querySelectorAll('*')) {
    const attributes = kept.get(node.localName)
    if (!attributes) unwrap(node)
    else for (const { name } of [...node.attributes]) if (!attributes.includes(name)) node.removeAttribute(name)
  }
}

function dropEmpty(root: Element): void {
  const blocks = [...root.querySelectorAll('p,h1,h2,h3,h4,h5,h6,li,ul,ol,blockquote')].reverse()
  for (const block of blocks) if (wordsOf(block) === '' && !block.querySelector('img,figure,hr,table,pre,[data-footnote]')) block.remove()
}

/** Elements with a name that is not known hold words and nothing else; those around blocks stay until the blocks stand by themselves. */
function dropShells(root: Element): void {
  for (const node of root.querySelectorAll('*')) {
    if (!kept.has(node.localName) && !isBlockElement(node)) unwrap(node)
  }
}

/**
 * Cleans HTML from Word, Google Docs, Pages, LibreOffice and web pages down to what a story may hold. Nothing in it is ever run or
 * shown. The order matters: what needs styles and classes comes first, what needs plain structure last.
 */
export function cleanPastedHtml(html: string): string {
  const root = parsePasted(html)
  findTasks(root)
  dropUnwanted(root)
  findNotes(root)
  wordBlocks(root)
  wordLists(root)
  wordWebLists(root)
  nestLists(root)
  codeBlocks(root)
  keepLineEnds(root)
  stylesToMarks(root)
  plainTables(root)
  cleanLinks(root)
  captionedPictures(root)
  dropShells(root)
  makeParagraphs(root)
  lonePictures(root)
  makeTaskLists(root)
  sweep(root)
  plainHeadings(root)
  plainCode(root)
  tidyAll(root)
  dropEmpty(root)
  makeNotes(root)
  return root.innerHTML
}
