import type { Node } from '@tiptap/pm/model'

/** The words of a block on one line, as checks read them, and where each character of it stands, counted from the block. */
export interface BlockLine {
  readonly text: string
  readonly at: readonly number[]
}

const BLANK = /[ \t\r\n]/
const lines = new WeakMap<Node, BlockLine>()

/** A text as checks compare it: blanks in a row are one, none at its ends. `at`: where each character stood. */
export function foldBlanks(text: string, at: (index: number) => number = index => index): BlockLine {
  let folded = ''
  const places: number[] = []
  for (let index = 0; index < text.length; index++) {
    const blank = BLANK.test(text.charAt(index))
    if (blank && (folded === '' || folded.endsWith(' '))) continue
    folded += blank ? ' ' : text.charAt(index)
    places.push(at(index))
  }
  const length = folded.trimEnd().length
  const start = folded.length - folded.trimStart().length
  return { text: folded.slice(start, length), at: places.slice(start, length) }
}

/** The line of a top-level block; empty for what holds no running text. */
export function lineOf(block: Node): BlockLine {
  const known = lines.get(block)
  if (known) return known
  const characters: string[] = []
  const places: number[] = []
  const add = (text: string, position: number, step: 0 | 1) => {
    for (let index = 0; index < text.length; index++) {
      characters.push(text.charAt(index))
      places.push(position + step * index)
    }
  }
  const read = (node: Node, position: number) => {
    if (node.isText) add(node.text ?? '', position, 1)
    else if (node.isLeaf) add(node.type.name === 'hardBreak' ? ' ' : '\uFFFC', position, 0)
    else {
      if (node.isTextblock && characters.length > 0) add(' ', position, 0)
      node.forEach((child, offset) => void read(child, position + 1 + offset))
    }
  }
  if (!block.type.spec.code && block.type.name !== 'table') read(block, 0)
  const line = foldBlanks(characters.join(''), index => places[index] ?? 0)
  lines.set(block, line)
  return line
}
