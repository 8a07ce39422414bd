import { isMonospaced } from './marks.ts'
import { renamed, STYLE, styleOf, unwrap, wordsOf } from './pasted-dom.ts'

const named = /(?:^|\s)(?:language|lang|highlight-source|sourceCode|brush:?)[-\s]*([\w+#.-]+)/i

/** The language a page names for its code, on the code itself or on what is right around it. */
function languageOf(block: Element): string {
  const around = [block.querySelector('code'), block, block.parentElement, block.parentElement?.parentElement]
  for (const node of around) {
    const own = node?.getAttribute('data-lang') ?? node?.getAttribute('data-language') ?? named.exec(node?.className ?? '')?.[1]
    if (own && !/^(?:none|plaintext|text|plain)$/i.test(own)) return own
  }
  return ''
}

function textOf(block: Element): string {
  for (const line of block.querySelectorAll('br')) line.replaceWith('\n')
  for (const line of block.querySelectorAll('div,p,li,tr')) {
    if (line.textContent === '' || !line.textContent?.endsWith('\n')) if (line.nextSibling || line.textContent === '') line.append('\n')
  }
  return (block.textContent ?? '')
    .replace(/\r\n?/g, '\n')
    .replace(/\u00a0/g, ' ')
    .replace(/^\n|\n+$/g, '')
}

/** What a browser shows of a plain text file is one `pre` that wraps: text, and no code. */
function isTextFile(block: Element, root: Element): boolean {
  return (
    /^word-wrap:\s*break-word;\s*white-space:\s*pre-wrap;?$/i.test(block.getAttribute(STYLE)?.trim() ?? '') && root.children.length === 1
  )
}

/** Makes code blocks of what is set as code: its text and its language, nothing else. */
export function codeBlocks(root: Element): void {
  for (const editor of root.querySelectorAll('div')) {
    if (styleOf(editor, 'white-space') === 'pre' && isMonospaced(editor)) renamed(editor, 'pre')
  }
  for (const block of root.querySelectorAll('pre')) {
    if (isTextFile(block, root)) {
      renamed(block, 'div').setAttribute(STYLE, 'white-space: pre-wrap')
      continue
    }
    const code = root.ownerDocument.createElement('code')
    const language = languageOf(block)
    if (language) code.className = `language-${language}`
    code.textContent = textOf(block)
    block.replaceChildren(code)
  }
}

/** Code in a line is its words: marks in it go, and a link or picture in it parts it. */
export function plainCode(root: Element): void {
  for (const code of root.querySelectorAll(':not(pre) > code')) {
    for (const mark of code.querySelectorAll(`strong,b,em,i,s,del,code`)) unwrap(mark)
    if (!code.querySelector('a,img,br,[data-footnote]')) {
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
