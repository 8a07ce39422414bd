import type { Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { type EditorState, Plugin, PluginKey, TextSelection } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'

/** What is looked for. */
export interface FindQuery {
  readonly text: string
  readonly matchCase: boolean
}

interface Match {
  readonly from: number
  readonly to: number
}

interface FindState {
  readonly query: FindQuery
  readonly matches: readonly Match[]
  readonly current: number
  readonly marks: DecorationSet
}

const key = new PluginKey<FindState>('find')
const nothing: FindState = { query: { text: '', matchCase: false }, matches: [], current: -1, marks: DecorationSet.empty }

/** One character for one, so that offsets stay: a no-break space is found by a blank, a curly apostrophe by a straight one. */
function fold(text: string, matchCase: boolean): string {
  const plain = text
    .replace(/\u00a0/g, ' ')
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
  if (matchCase) return plain
  const lower = plain.toLowerCase()
  return lower.length === plain.length ? lower : plain
}

function search(doc: Node, { text, matchCase }: FindQuery): Match[] {
  const wanted = fold(text, matchCase)
  const out: Match[] = []
  if (wanted === '') return out
  doc.descendants((node, position) => {
    if (!node.isTextblock) return true
    const inside = fold(node.textBetween(0, node.content.size, undefined, '\uFFFC'), matchCase)
    for (let at = inside.indexOf(wanted); at !== -1; at = inside.indexOf(wanted, at + wanted.length)) {
      out.push({ from: position + 1 + at, to: position + 1 + at + wanted.length })
    }
    return false
  })
  return out
}

function found(doc: Node, query: FindQuery, near: number): FindState {
  const matches = search(doc, query)
  const after = matches.findIndex(match => match.from >= near)
  return highlighted(doc, { query, matches, current: matches.length === 0 ? -1 : Math.max(0, after), marks: DecorationSet.empty })
}

function highlighted(doc: Node, state: FindState): FindState {
  const marks = state.matches.map(({ from, to }, index) =>
    Decoration.inline(from, to, { class: index === state.current ? 'find-current' : 'find-match' }),
  )
  return { ...state, marks: DecorationSet.create(doc, marks) }
}

/** What was found: how many, and which of them is the current one (from 0; -1 for none). */
export function findResult(state: EditorState): { readonly count: number; readonly current: number } {
  const found = key.getState(state) ?? nothing
  return { count: found.matches.length, current: found.current }
}

/** Looks for a text from the selection on; an empty one clears the marks. An editor in which nobody looks for anything carries none of this. */
export function find(editor: Editor, query: FindQuery): void {
  if (!key.getState(editor.state)) editor.registerPlugin(plugin())
  editor.view.dispatch(editor.state.tr.setMeta(key, { query }))
  show(editor)
}

/** Goes to the next match, or back to the one before; round the ends. */
export function findNext(editor: Editor, by: 1 | -1): void {
  editor.view.dispatch(editor.state.tr.setMeta(key, { by }))
  show(editor)
}

function show(editor: Editor): void {
  const state = key.getState(editor.state)
  const match = state?.matches[state.current]
  if (!match) return
  const selection = TextSelection.create(editor.state.doc, match.from, match.to)
  editor.view.dispatch(editor.state.tr.setSelection(selection).scrollIntoView())
}

/** Replaces the current match and goes to the next. */
export function replaceCurrent(editor: Editor, text: string): void {
  const state = key.getState(editor.state)
  const match = state?.matches[state.current]
  if (!match) return
  editor.view.dispatch(replaced(editor, [match], text))
  findNext(editor, 1)
}

/** Replaces every match, as one step to undo. */
export function replaceEvery(editor: Editor, text: string): number {
  const matches = key.getState(editor.state)?.matches ?? []
  if (matches.length > 0) editor.view.dispatch(replaced(editor, matches, text))
  return matches.length
}

function replaced(editor: Editor, matches: readonly Match[], text: string) {
  const transaction = editor.state.tr
  for (const { from, to } of [...matches].reverse()) {
    // Those of the first letter; ProseMirror's own choice would drop a link that ends with the match.
    const marks = transaction.doc.nodeAt(from)?.marks ?? []
    if (text === '') transaction.delete(from, to)
    else transaction.replaceWith(from, to, editor.schema.text(text, marks))
  }
  return transaction
}

const plugin = () =>
  new Plugin<FindState>({
    key,
    state: {
      init: () => nothing,
      apply: (transaction, state) => {
        const meta = transaction.getMeta(key) as { query?: FindQuery; by?: number } | undefined
        if (meta?.query) return meta.query.text === '' ? nothing : found(transaction.doc, meta.query, transaction.selection.from)
        if (transaction.docChanged && state.query.text !== '')
          return found(transaction.doc, state.query, transaction.mapping.map(state.matches[state.current]?.from ?? 0))
        if (meta?.by && state.matches.length > 0) {
          const current = (state.current + meta.by + state.matches.length) % state.matches.length
          return highlighted(transaction.doc, { ...state, current })
        }
        return state
      },
    },
    props: { decorations: state => key.getState(state)?.marks },
  })
