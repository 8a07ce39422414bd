import type { DocNode } from '../doc-node.ts'
import type { Edit, Rewriting } from '../edit.ts'
import type { SourceNode } from '../source-tree.ts'
import { figureParts, formOf } from './figure-values.ts'
import { htmlEdits } from './html-figure-edits.ts'
import { hugoEdits } from './hugo-figure-edits.ts'
import { markdownEdits } from './markdown-figure.ts'
import { asOneEdit } from './splice-value.ts'

/** The splices for the changed words of a figure, in the form it is written in: each word's own letters, and nothing beside them. */
export function* figureEdits(source: string, old: SourceNode, next: DocNode, how: Rewriting): Generator<Edit> {
  const [form, wanted] = [formOf(old.node), formOf(next)]
  if (form !== 'html' && form !== 'hugo') {
    if (figureParts(next).length === figureParts(old.node).length) yield* markdownEdits(source, old, next, how)
    return
  }
  if (form !== wanted) return
  const text = source.slice(old.start, old.end)
  for (const keepEmpty of [false, true]) {
    const edits = (form === 'html' ? htmlEdits : hugoEdits)(text, next, keepEmpty)
    if (edits === null) return
    const placed = edits.map(edit => ({ ...edit, start: edit.start + old.start, end: edit.end + old.start }))
    yield asOneEdit(source, old, placed)
  }
}
