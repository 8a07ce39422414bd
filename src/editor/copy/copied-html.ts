import { type DOMOutputSpec, DOMSerializer, type Mark, type Node, type Schema } from '@tiptap/pm/model'
import { isHarmful } from '../harmful-address.ts'
import type { Copied } from './copied-blocks.ts'

const attribute = (node: Node | Mark, name: string) => String(node.attrs[name] ?? '')
/** Only attributes that say something. */
const some = (attributes: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== ''))

const cell =
  (name: string) =>
  (node: Node): DOMOutputSpec => [name, some({ align: attribute(node, 'align') }), 0]

function figure(node: Node): DOMOutputSpec {
  const picture = ['img', { src: attribute(node, 'src'), alt: attribute(node, 'alt') }]
  const [caption, credit] = [attribute(node, 'caption'), attribute(node, 'credit')]
  const words = [...(caption ? [caption] : []), ...(caption && credit ? [' '] : []), ...(credit ? [['cite', credit]] : [])]
  return words.length > 0 ? ['figure', picture, ['figcaption', ...words]] : ['figure', picture]
}

function code(node: Node): DOMOutputSpec {
  const language = attribute(node, 'language').split(/\s/)[0] ?? ''
  return ['pre', ['code', some({ class: language && `language-${language}` }), 0]]
}

const nodes: Readonly<Record<string, (node: Node) => DOMOutputSpec>> = {
  paragraph: () => ['p', 0],
  heading: node => [`h${attribute(node, 'level')}`, 0],
  blockquote: () => ['blockquote', 0],
  bulletList: () => ['ul', 0],
  orderedList: node => ['ol', some({ start: attribute(node, 'start').replace(/^1$/, '') }), 0],
  listItem: () => ['li', 0],
  taskList: () => ['ul', 0],
  taskItem: node => ['li', { 'data-done': String(node.attrs.checked === true) }, 0],
  codeBlock: code,
  table: () => ['table', ['tbody', 0]],
  tableRow: () => ['tr', 0],
  tableHeader: cell('th'),
  tableCell: cell('td'),
  figure,
  image: node => ['img', some({ src: attribute(node, 'src'), alt: attribute(node, 'alt'), title: attribute(node, 'title') })],
  sourceBlock: node => ['pre', ['code', attribute(node, 'text')]],
  sourceInline: node => (/^<br\s*\/?>$/i.test(attribute(node, 'text')) ? ['br'] : ['span', attribute(node, 'text')]),
  footnoteReference: node => {
    const label = attribute(node, 'label')
    return ['sup', { id: `fnref-${label}` }, ['a', { href: `#fn-${label}` }, label]]
  },
  footnote: node => ['div', { id: `fn-${attribute(node, 'label')}` }, 0],
  horizontalRule: () => ['hr'],
  hardBreak: () => ['br'],
}

const marks: Readonly<Record<string, (mark: Mark, inline: boolean) => DOMOutputSpec>> = {
  link: mark => {
    const href = attribute(mark, 'href')
    return isHarmful(href) ? ['span', 0] : ['a', some({ href, title: attribute(mark, 'title') }), 0]
  },
  bold: () => ['strong', 0],
  italic: () => ['em', 0],
  strike: () => ['s', 0],
  code: () => ['code', 0],
}

/** An item of one paragraph needs none around its words; a task has its box in front of them. */
function plainItems(root: Element): void {
  for (const item of root.querySelectorAll('li')) {
    const paragraphs = [...item.children].filter(child => child.localName === 'p')
    if (paragraphs.length === 1) paragraphs[0]?.replaceWith(...paragraphs[0].childNodes)
    const done = item.dataset.done
    if (done === undefined) continue
    item.removeAttribute('data-done')
    const box = root.ownerDocument.createElement('input')
    for (const [name, value] of Object.entries({ type: 'checkbox', disabled: '', ...(done === 'true' ? { checked: '' } : {}) }))
      box.setAttribute(name, value)
    const start = item.firstElementChild?.localName === 'p' ? item.firstElementChild : item
    start.prepend(box, ' ')
  }
}

/** A note leads back to its mark, by which other programs know that it is one. */
function backLinks(root: Element): void {
  for (const note of root.querySelectorAll('div[id^="fn-"]')) {
    const back = root.ownerDocument.createElement('a')
    back.setAttribute('href', `#fnref-${note.id.slice('fn-'.length)}`)
    back.append('↩')
    const last = note.lastElementChild?.localName === 'p' ? note.lastElementChild : note
    last.append(' ', back)
  }
}

function tableHeads(root: Element): void {
  for (const table of root.querySelectorAll('table')) {
    const first = table.rows[0]
    if (first && [...first.cells].every(one => one.localName === 'th')) table.createTHead().append(first)
    if (table.tBodies[0]?.rows.length === 0) table.tBodies[0].remove()
  }
}

/** What is copied, as HTML that says what it is and nothing about Stet. */
export function copiedHtml({ inline, blocks }: Copied, schema: Schema): string {
  const document = window.document.implementation.createHTMLDocument('') // has no window: no picture is loaded
  const root = document.createElement('div')
  const content = inline ? (blocks.firstChild?.content ?? blocks) : blocks
  const serializer = new DOMSerializer(
    { ...DOMSerializer.nodesFromSchema(schema), ...nodes },
    { ...DOMSerializer.marksFromSchema(schema), ...marks },
  )
  root.append(serializer.serializeFragment(content, { document }))
  for (const span of root.querySelectorAll('span')) span.replaceWith(...span.childNodes)
  plainItems(root)
  backLinks(root)
  tableHeads(root)
  return root.innerHTML
}
