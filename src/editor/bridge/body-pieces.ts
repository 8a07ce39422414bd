import { figuresLeftOpen } from '#domain/captions/figure-ranges.ts'
import { readCopy } from '#domain/captions/story-copy.ts'
import type { SourceStyle } from '#domain/markdown/source-style.ts'
import { noKeys } from './edit-nested-picture.ts'
import { hasBlankLine } from './line-places.ts'
import { nodeKey } from './normal-form.ts'
import { openBody } from './open-body.ts'

/** A head for a piece of a body, so that nothing in the piece is taken for one. */
export const PIECE_HEAD = '---\npiece: 1\n---\n'
const HEAD_LINES = 3

/** What a text reads as: its blocks, and its pictures and paragraphs, each with its line in the text, from 0. */
export interface Reading {
  readonly blocks: readonly string[]
  readonly said: readonly { readonly line: number; readonly text: string }[]
}

/** Some blocks of a body, with what stands behind them, and what they read as among the others. Joined, the pieces are the body. */
export interface BodyPiece extends Reading {
  readonly text: string
  /** Its first line in the body, from 0. */
  readonly line: number
}

/** A body in pieces of which each can be read alone, as far as its blocks tell. */
export interface PiecedBody {
  readonly body: string
  readonly style: SourceStyle
  readonly pieces: readonly BodyPiece[]
}

/** Bodies that were read last; a long one is asked for several times in one request. */
const last: PiecedBody[] = []
const KEPT = 2
const LONG = 20_000

/** Cuts a body before figures, headings and paragraphs that nothing before them goes on in. Any body can be cut. */
export function cutBody(body: string): PiecedBody {
  const known = last.find(one => one.body === body)
  if (known) return known
  const done = cut(body)
  if (body.length > LONG) last.splice(0, last.length, done, ...last.slice(0, KEPT - 1))
  return done
}

function cut(body: string): PiecedBody {
  const { segments, gaps, style } = openBody(body)
  const starts: { at: number; block: number }[] = []
  let at = 0
  let open = 0
  let before = ''
  segments.forEach(({ source, node }, index) => {
    const gap = gaps[index] ?? ''
    at += gap.length
    const stands = open <= 0 && hasBlankLine(gap) && standsAlone(node.type, source, before)
    if (index === 0 || stands) starts.push({ at: index === 0 ? 0 : at, block: index })
    if (stands) open = 0
    open += figuresLeftOpen(source)
    at += source.length
    before = node.type
  })
  if (starts.length === 0) starts.push({ at: 0, block: 0 })
  const said = saidOn(body)
  let line = 0
  const pieces = starts.map(({ at: start, block }, index): BodyPiece => {
    const next = starts[index + 1]
    const text = body.slice(start, next?.at)
    const first = line
    line += linesIn(text)
    const blocks = segments.slice(block, next?.block).map(({ node }) => nodeKey(node))
    return { text, line: first, blocks, said: said(first, next ? line : Number.POSITIVE_INFINITY) }
  })
  return { body, style, pieces }
}

/** What checks read between two lines of a body, with its lines counted from the first of them. They are asked for in their order. */
function saidOn(body: string): (from: number, to: number) => Reading['said'] {
  const { pictures, paragraphs, bodyLine } = readCopy(PIECE_HEAD + body, noKeys)
  const all = [
    ...pictures.map(({ line, ...picture }) => ({ line: line - bodyLine, text: JSON.stringify(picture) })),
    ...paragraphs.map(({ line, kind, text }) => ({ line, text: JSON.stringify([kind, text]) })),
  ].sort((one, other) => one.line - other.line)
  let at = 0
  return (from, to) => {
    const first = at
    while ((all[at]?.line ?? to) < to) at += 1
    return all.slice(first, at).map(({ line, text }) => ({ line: line - from, text }))
  }
}

/** Whether nothing that stands before a block goes on in it. A line of emphasis may be the caption of a picture above it. */
function standsAlone(type: string, source: string, before: string): boolean {
  if (type === 'figure' || type === 'heading') return /^\S/.test(source)
  if (type === 'sourceBlock') return /^<figure\b/i.test(source)
  return type === 'paragraph' && /^[^\s*_]/.test(source) && before !== 'sourceBlock'
}

/** What pieces read as together, one behind the other. */
export const readTogether = (pieces: readonly (Reading & { readonly line: number })[]): Reading => ({
  blocks: pieces.flatMap(({ blocks }) => blocks),
  said: pieces.flatMap(({ said, line: first }) => said.map(({ line, text }) => ({ line: first + line, text }))),
})

/** What a text reads as by itself, to be compared with what it reads as among others. */
export const readAlone = (text: string): Reading => readTogether(cutBody(text).pieces)

export const readsAs = (one: Reading, other: Reading): boolean =>
  one.blocks.length === other.blocks.length &&
  one.said.length === other.said.length &&
  one.blocks.every((block, at) => block === other.blocks[at]) &&
  one.said.every(({ line, text }, at) => line === other.said[at]?.line && text === other.said[at]?.text)

/** The line that a line of a body, from 0, is in a file of this piece alone, from 1. */
export const lineInPiece = (piece: BodyPiece, line: number): number => line - piece.line + HEAD_LINES + 1

export const linesIn = (text: string): number => text.split('\n').length - 1

/** The number of the piece that has a line of the body, from 0. */
export function pieceAt(pieces: readonly BodyPiece[], line: number): number {
  let [low, high] = [0, pieces.length - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((pieces[middle]?.line ?? 0) <= line) low = middle
    else high = middle - 1
  }
  return low
}
