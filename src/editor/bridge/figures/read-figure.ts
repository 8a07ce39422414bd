import type { Image, Nodes, PhrasingContent, Text } from 'mdast'
import { rangeOf } from '#domain/markdown/parse-markdown.ts'
import type { Reading } from '../inline-runs.ts'
import { linePrefix } from '../line-prefix.ts'
import type { Run, SourceNode } from '../source-tree.ts'
import { figureIn } from './figure-values.ts'

/** Reads a paragraph that is a picture, alone or above one line of plain emphasis, as a figure. Null for any other. */
export function readPicture(children: readonly PhrasingContent[], at: Nodes, { quotes }: Reading): SourceNode | null {
  const [image] = children
  if (image?.type !== 'image') return null
  const caption = captionBelow(children)
  if (children.length > 1 && (!caption || image.title)) return null
  const words = { src: image.url, alt: image.alt ?? '', caption: caption?.value.replace(/\r\n|\n|\r/g, ' ') ?? image.title ?? '' }
  const node = { type: 'figure', attrs: { ...words, form: caption ? 'italic' : 'title' } }
  return { node, ...rangeOf(at), children: [], runs: [image, ...(caption ? [caption] : [])].map(asRun), quotes }
}

const asRun = (node: Image | Text): Run => ({
  text: node.type === 'text' ? node.value : '',
  atom: node.type === 'text' ? null : { type: 'image' },
  code: false,
  spans: [],
  ...rangeOf(node),
})

function captionBelow(children: readonly PhrasingContent[]): Text | null {
  const [, between, emphasis] = children
  const broken = between?.type === 'break' || (between?.type === 'text' && /^[ \t]*(?:\r\n|\n|\r)[ \t]*$/.test(between.value))
  if (children.length !== 3 || !broken || emphasis?.type !== 'emphasis') return null
  const [text] = emphasis.children
  return emphasis.children.length === 1 && text?.type === 'text' ? text : null
}

/** Reads a block of HTML, or a shortcode alone in its block, as a figure. Null for anything else. */
export function readWrittenFigure(at: Nodes, text: string, { source, quotes }: Reading): SourceNode | null {
  const range = rangeOf(at)
  const node = figureIn(text)
  // Inside a list or a quote its further lines have prefixes, which are no part of it.
  if (!node || (/[\r\n]/.test(text) && linePrefix(source, range.start) !== '')) return null
  return { node, ...range, children: [], runs: [], quotes }
}
