import { Extension } from '@tiptap/core'
import type { Mark, Node } from '@tiptap/pm/model'
import { Plugin, type Transaction } from '@tiptap/pm/state'
import { changedTextBlocks } from './changed-blocks.ts'

const address = /(?:https?:\/\/|www\.)[^\s<]+[^\s<.,:;!?"'*_~)\]]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gi

/** What a bare address links to on the page (GFM autolinks), or null when the text is none. */
export function selfLink(text: string): string | null {
  const whole = text.match(address)?.[0] === text
  if (!whole) return null
  return /^https?:/i.test(text) ? text : text.includes('@') && !/^www\./i.test(text) ? `mailto:${text}` : `http://${text}`
}

interface Stretch {
  readonly from: number
  readonly to: number
  readonly text: string
  readonly mark: Mark | null
}

/** The stretches of a text block that carry one link or none. */
function stretches(block: Node, position: number): Stretch[] {
  const out: Stretch[] = []
  block.forEach((child, offset) => {
    const mark = child.marks.find(one => one.type.name === 'link') ?? null
    const from = position + 1 + offset
    const last = out.at(-1)
    const code = child.marks.some(one => one.type.name === 'code')
    if (!child.isText || code) out.push({ from, to: from + child.nodeSize, text: '\uFFFC', mark })
    else if (last && last.text !== '\uFFFC' && last.mark === mark)
      out[out.length - 1] = { ...last, to: from + child.nodeSize, text: last.text + (child.text ?? '') }
    else out.push({ from, to: from + child.nodeSize, text: child.text ?? '', mark })
  })
  return out
}

function follow(transaction: Transaction, { from, to, text, mark }: Stretch, wasSelf: ReadonlySet<string>): void {
  const link = transaction.doc.type.schema.marks.link
  if (!link) return
  if (mark) {
    const href = String(mark.attrs.href)
    const own = selfLink(text)
    if (!wasSelf.has(href) || own === href) return
    transaction.removeMark(from, to, link)
    if (own) transaction.addMark(from, to, link.create({ href: own }))
    return
  }
  for (const match of text.matchAll(address)) {
    const end = match.index + match[0].length
    const own = selfLink(match[0])
    if (own && /\s/.test(text[end] ?? '')) transaction.addMark(from + match.index, from + end, link.create({ href: own }))
  }
}

/** Markdown links a bare address by itself, so the screen shows it: a typed address becomes a link, and one that is edited follows its text. */
export const SelfLinks = Extension.create({
  name: 'selfLinks',
  addProseMirrorPlugins: () => [
    new Plugin({
      appendTransaction: (transactions, before, after) => {
        if (!transactions.some(one => one.docChanged) || transactions.some(one => one.getMeta('history$') || one.getMeta('replaced')))
          return null
        const transaction = after.tr
        const selves = new Set<string>()
        for (const one of transactions)
          for (const map of one.mapping.maps) {
            map.forEach((from, to) => {
              collect(before.doc, from, to, selves)
            })
          }
        for (const { node, position } of changedTextBlocks(transactions, after.doc)) {
          if (node.type.spec.code) continue
          for (const stretch of stretches(node, position)) follow(transaction, stretch, selves)
        }
        return transaction.docChanged ? transaction : null
      },
    }),
  ],
})

function collect(doc: Node, from: number, to: number, selves: Set<string>): void {
  const end = Math.min(to, doc.content.size)
  doc.nodesBetween(Math.min(from, end), end, (node, position) => {
    if (!node.isTextblock) return true
    for (const { text, mark } of stretches(node, position))
      if (mark && selfLink(text) === mark.attrs.href) selves.add(String(mark.attrs.href))
    return false
  })
}
