import { attribute, type DocNode, textOf } from './doc-node.ts'
import { commonEnds, type Edit, type Rewriting } from './edit.ts'
import { figureEdits } from './figures/figure-edits.ts'
import { linePrefix, settle } from './line-prefix.ts'
import type { SourceNode } from './source-tree.ts'

/** The splices for what a block says of itself, beside its children: a heading's level, a tick, a code block's text and language. */
export function* ownEdits(source: string, old: SourceNode, next: DocNode, how: Rewriting): Generator<Edit> {
  const text = source.slice(old.start, old.end)
  switch (next.type) {
    case 'heading': {
      const hashes = /^ {0,3}#{1,6}/.exec(text)?.[0]
      if (hashes) yield { start: old.start, end: old.start + hashes.length, text: '#'.repeat(Number(next.attrs?.level)) }
      return
    }
    case 'taskItem': {
      const box = /\[[ xX]\]/.exec(text)
      if (box) yield { start: old.start + box.index + 1, end: old.start + box.index + 2, text: next.attrs?.checked ? 'x' : ' ' }
      return
    }
    case 'orderedList': {
      const number = /^[ \t]*(\d+)/.exec(text)
      const end = old.start + (number?.[0].length ?? 0)
      if (number) yield { start: end - (number[1]?.length ?? 0), end, text: attribute(next, 'start') }
      return
    }
    case 'figure':
      yield* figureEdits(source, old, next, how)
      return
    case 'codeBlock':
      yield* codeEdits(source, old, next, how)
  }
}

function* codeEdits(source: string, old: SourceNode, next: DocNode, how: Rewriting): Generator<Edit> {
  const text = source.slice(old.start, old.end)
  const fence = /^ {0,3}(?:`{3,}|~{3,})[ \t]*/.exec(text)?.[0]
  if (fence && attribute(old.node, 'language') !== attribute(next, 'language') && textOf(old.node) === textOf(next)) {
    const info = /^[^\r\n]*/.exec(text.slice(fence.length))?.[0] ?? ''
    yield { start: old.start + fence.length, end: old.start + fence.length + info.trimEnd().length, text: attribute(next, 'language') }
  } else if (attribute(old.node, 'language') === attribute(next, 'language')) {
    const lines = codeLines(text, textOf(old.node), fence !== undefined)
    const edit = lines && codeEdit(old, textOf(old.node), textOf(next), lines, settlePrefix(source, old, lines), how)
    if (edit) yield edit
  }
}

/** Where a line of code stands. `exact` is the column from which on source and code are the same: a tab may be indentation in part. */
interface CodeLine {
  readonly start: number
  readonly exact: number
}

/** Where each line of code stands, behind its prefix. Null when the lines do not match. */
function codeLines(text: string, code: string, fenced: boolean): CodeLine[] | null {
  const wanted = code.split('\n')
  const out: CodeLine[] = []
  let at = fenced ? (/^[^\r\n]*(?:\r\n|\n|\r)/.exec(text)?.[0].length ?? text.length + 1) : 0
  for (const line of wanted) {
    const whole = /^[^\r\n]*/.exec(text.slice(at))?.[0] ?? ''
    const written = whole.replaceAll('\0', '\uFFFD')
    if (at > text.length || !written.endsWith(line.trimStart())) return null
    out.push({ start: at + whole.length - line.length, exact: written.endsWith(line) ? 0 : line.length - line.trimStart().length })
    at += whole.length + (text.startsWith('\r\n', at + whole.length) ? 2 : 1)
  }
  return out
}

function settlePrefix(source: string, old: SourceNode, lines: readonly CodeLine[]): string {
  const last = old.start + (lines.at(-1)?.start ?? 0)
  return linePrefix(source, last)
}

function codeEdit(old: SourceNode, before: string, after: string, lines: readonly CodeLine[], prefix: string, how: Rewriting): Edit | null {
  const { start, end } = commonEnds(before.split(''), after.split(''))
  const place = (at: number) => {
    const line = lines[before.slice(0, at).split('\n').length - 1]
    const column = at - (before.lastIndexOf('\n', at - 1) + 1)
    return line && column >= line.exact ? old.start + line.start + column : null
  }
  const [from, to] = [place(start), place(before.length - end)]
  if (from === null || to === null) return null
  return {
    start: from,
    end: to,
    text: settle(after.slice(start, after.length - end), how.style.lineEnd, prefix),
  }
}
