import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { markdown } from '@codemirror/lang-markdown'
import { yamlFrontmatter } from '@codemirror/lang-yaml'
import { search, searchKeymap } from '@codemirror/search'
import { EditorState, StateEffect, StateField } from '@codemirror/state'
import { EditorView, keymap, lineNumbers } from '@codemirror/view'
import { useEffect, useRef } from 'react'
import { showFindingsIn, sourceFindings } from './checks/source-findings.ts'
import { editLineEnds, joinLineEnds, type LineEnd, splitLineEnds } from './source-lines.ts'
import { sourceHighlight, sourceTheme } from './source-theme.ts'
import styles from './source-view.module.css'

export interface SourceViewProps {
  /** The whole source; its line ends are kept exactly, mixed ones too. */
  readonly text: string
  readonly onChange: (text: string) => void
  readonly label: string
  readonly editable?: boolean
}

const setEnds = StateEffect.define<readonly LineEnd[]>()

/** CodeMirror knows only one line end; the real ones are kept beside its text and moved along with every change. */
function lineEnds(initial: readonly LineEnd[]) {
  return StateField.define<readonly LineEnd[]>({
    create: () => initial,
    update: (ends, transaction) => {
      for (const effect of transaction.effects) if (effect.is(setEnds)) return effect.value
      if (!transaction.docChanged) return ends
      let next = [...ends]
      let shift = 0
      transaction.changes.iterChanges((from, to, _fromB, _toB, inserted) => {
        const before = transaction.startState.doc
        const first = before.lineAt(from).number - 1
        const removed = before.lineAt(to).number - 1 - first
        next = editLineEnds(next, first + shift, removed, inserted.lines - 1)
        shift += inserted.lines - 1 - removed
      })
      return next
    },
  })
}

/** Only the part that differs is put in, so that the caret stays where it was. */
function differingPart(before: string, after: string): { from: number; to: number; insert: string } {
  const shorter = Math.min(before.length, after.length)
  let from = 0
  while (from < shorter && before[from] === after[from]) from += 1
  let end = 0
  while (end < shorter - from && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1
  return { from, to: before.length - end, insert: after.slice(from, after.length - end) }
}

/** Letters typed in here are text; from outside a shadow tree nobody can tell, so they stay inside. Combinations and Esc go on. */
function keepLetters(event: KeyboardEvent): void {
  const combined = event.ctrlKey || event.metaKey
  if (!combined && event.key !== 'Escape') event.stopPropagation()
}

/**
 * The story's file as text: Markdown with its front matter, line numbers, search. It lives in a shadow tree, where CodeMirror brings
 * its styles as a constructed sheet; in the page it would write a style element, which the content security policy refuses.
 */
export function SourceView({ text, onChange, label, editable = true }: SourceViewProps) {
  const host = useRef<HTMLDivElement>(null)
  const changed = useRef(onChange)
  changed.current = onChange
  const shown = useRef(text)
  const live = useRef<EditorView | null>(null)
  const first = useRef({ text, label, editable })

  useEffect(() => {
    if (!host.current) return
    const opening = splitLineEnds(first.current.text)
    const ends = lineEnds(opening.ends)
    const root = host.current.shadowRoot ?? host.current.attachShadow({ mode: 'open' })
    const view = new EditorView({
      parent: root,
      root,
      state: EditorState.create({
        doc: opening.text,
        extensions: [
          ends,
          lineNumbers(),
          history(),
          search({ top: true }),
          sourceFindings,
          keymap.of([...searchKeymap, ...historyKeymap, ...defaultKeymap]),
          yamlFrontmatter({ content: markdown() }),
          EditorView.lineWrapping,
          EditorView.contentAttributes.of({ 'aria-label': first.current.label, dir: 'auto', tabindex: '0' }),
          EditorState.readOnly.of(!first.current.editable),
          sourceTheme,
          sourceHighlight,
          EditorView.updateListener.of(update => {
            if (!update.docChanged) return
            shown.current = joinLineEnds({ text: update.state.doc.toString(), ends: update.state.field(ends) })
            changed.current(shown.current)
          }),
        ],
      }),
    })
    live.current = view
    const stopFindings = showFindingsIn(view)
    const element = host.current
    element.addEventListener('keydown', keepLetters)
    // Who opened it wants to be in it.
    view.focus()
    return () => {
      element.removeEventListener('keydown', keepLetters)
      stopFindings()
      view.destroy()
    }
  }, [])

  useEffect(() => {
    const view = live.current
    if (!view || text === shown.current) return
    shown.current = text
    const next = splitLineEnds(text)
    view.dispatch({ changes: differingPart(view.state.doc.toString(), next.text), effects: setEnds.of(next.ends) })
  }, [text])

  return <div ref={host} className={styles.source} />
}
