import type { SplitSource } from '#domain/front-matter/split-source.ts'
import type { OpenedBody } from './open-body.ts'

const linesIn = (text: string) => text.split('\n').length - 1

/** The number of the top-level block that a line of the file, from 1, belongs to; -1 for a line of the head or between blocks. */
export function blockAt({ segments, gaps }: OpenedBody, { bom, open, head, close }: SplitSource, line: number): number {
  const inBody = line - linesIn(bom + open + head + close) - 1
  let at = 0
  return segments.findIndex(({ source }, index) => {
    const first = at + linesIn(gaps[index] ?? '')
    at = first + linesIn(source)
    return inBody >= first && inBody <= at
  })
}

/** The line of the file, from 1, that a top-level block begins on. */
export function blockLine({ segments, gaps }: OpenedBody, { bom, open, head, close }: SplitSource, index: number): number {
  const before = segments.slice(0, index).map(({ source }, at) => (gaps[at] ?? '') + source)
  return linesIn(bom + open + head + close + before.join('') + (gaps[index] ?? '')) + 1
}
