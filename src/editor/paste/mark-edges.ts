import { unwrap, wordsOf } from './pasted-dom.ts'

const marks = 'strong,b,em,i,s,del'
const leaves = 'p,h1,h2,h3,h4,h5,h6,td,th'

/** Code in a line is its words: marks in it go, and a link or picture in it parts it. */
export function plainCode(root: Element): void {
  for (const code of root.querySelectorAll(':not(pre) > code:not([data-source])')) {
    for (const mark of code.querySelectorAll(`${marks},code`)) unwrap(mark)
    if (!code.querySelector('a,img,br,[data-source]')) {
      if (wordsOf(code) === '') unwrap(code)
      continue
    }
    const walker = root.ownerDocument.createTreeWalker(code, NodeFilter.SHOW_TEXT)
    const texts: Node[] = []
    for (let text = walker.nextNode(); text; text = walker.nextNode()) texts.push(text)
    for (const text of texts.filter(one => wordsOf(one) !== '')) {
      const own = root.ownerDocument.createElement('code')
      text.parentNode?.replaceChild(own, text)
      own.append(text)
    }
    unwrap(code)
  }
}

function textsOf(node: Element): Text[] {
  const walker = node.ownerDocument.createTreeWalker(node, NodeFilter.SHOW_TEXT)
  const out: Text[] = []
  for (let text = walker.nextNode(); text; text = walker.nextNode()) if (text instanceof Text && text.data !== '') out.push(text)
  return out
}

/** Puts the signs at an edge of a mark out of it, when a letter stands right behind them: Markdown could not tell where it ends. */
function loosen(mark: Element, all: readonly Text[], end: boolean): void {
  const own = all.filter(text => mark.contains(text))
  const edge = end ? own.at(-1) : own[0]
  const at = edge ? all.indexOf(edge) : -1
  const next = (end ? all[at + 1] : all[at - 1])?.data ?? ''
  const signs = (end ? /[\p{P}\p{S}]+$/u : /^[\p{P}\p{S}]+/u).exec(edge?.data ?? '')?.[0]
  if (!edge || !signs || edge.parentElement?.closest('code') || !(end ? /^[\p{L}\p{N}]/u : /[\p{L}\p{N}]$/u).test(next)) return
  edge.data = end ? edge.data.slice(0, -signs.length) : edge.data.slice(signs.length)
  if (end) mark.after(signs)
  else mark.before(signs)
}

/** Makes the edges of marks such as Markdown can write: `Note:` in bold, with a word stuck to it, is a bold `Note` and a colon. */
export function writableEdges(root: Element): void {
  for (const leaf of root.querySelectorAll(leaves)) {
    for (const mark of [...leaf.querySelectorAll(marks)].reverse()) {
      loosen(mark, textsOf(leaf), true)
      loosen(mark, textsOf(leaf), false)
    }
    for (const mark of leaf.querySelectorAll(marks)) if (wordsOf(mark) === '' && !mark.querySelector('img,br,[data-source]')) unwrap(mark)
  }
}
