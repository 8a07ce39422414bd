import { type Diagnostic, lintKeymap, setDiagnostics } from '@codemirror/lint'
import { type Extension, Prec } from '@codemirror/state'
import { EditorView, keymap } from '@codemirror/view'
import { findingWords as words } from './card-words.ts'
import { lookAt, useFindings } from './findings-store.ts'
import { sourceActs, walkSource } from './source-acts.ts'
import { sourcePlace } from './source-places.ts'
import type { StoryFinding } from './story-findings.ts'
import type { FindingActs } from './use-finding-acts.ts'

const underline = (style: string, colour: string) => ({
  backgroundImage: 'none',
  textDecoration: `underline ${style} var(${colour}) 2px`,
  textUnderlineOffset: '4px',
})

/** The look of what was found, and its keys: F8 goes to the next, Shift F8 to the one before, Ctrl Shift M lists all. */
export const sourceFindings: Extension = [
  Prec.high(keymap.of([{ key: 'F8', run: view => walkSource(view, 1), shift: view => walkSource(view, -1) }, ...lintKeymap])),
  EditorView.theme({
    '.cm-lintRange-error': underline('solid', '--danger'),
    '.cm-lintRange-warning': underline('dashed', '--warning-border'),
    '.cm-lintRange-hint': underline('dotted', '--ink-3'),
    '.cm-lintRange-active': { backgroundColor: 'var(--mark)' },
    '.cm-tooltip': {
      background: 'var(--surface-raised)',
      color: 'var(--ink)',
      border: '1px solid var(--rule)',
      borderRadius: 'var(--r-2)',
      fontFamily: 'var(--sans)',
      maxWidth: '60ch',
    },
    '.cm-diagnostic': { padding: '8px 12px', borderInlineStart: '3px solid var(--rule-strong)' },
    '.cm-diagnostic-error': { borderInlineStartColor: 'var(--danger-border)' },
    '.cm-diagnostic-warning': { borderInlineStartColor: 'var(--warning-border)' },
    '.cm-panel.cm-panel-lint ul [aria-selected]': { background: 'var(--accent-surface)', color: 'var(--ink)' },
    '.cm-panel.cm-panel-lint': { fontFamily: 'var(--sans)' },
  }),
]

/**
 * Underlines what was found in the story for as long as its source is shown; the keys of findings and the count of the page go to it
 * meanwhile. Answers how to stop.
 */
export function showFindingsIn(view: EditorView): () => void {
  const draw = (list: readonly StoryFinding[]) => view.dispatch(setDiagnostics(view.state, diagnosticsIn(view, list)))
  const own = sourceActs(view)
  let ofText: FindingActs | null = null
  const takeOver = () => {
    const { acts } = useFindings.getState()
    if (acts === null || acts.walk === own.walk) return
    ofText = acts
    useFindings.setState({ acts: { ...acts, ...own } })
  }
  lookAt(null)
  draw(useFindings.getState().list)
  takeOver()
  const stop = useFindings.subscribe(({ list }, before) => {
    takeOver()
    if (list !== before.list) draw(list)
  })
  return () => {
    stop()
    if (useFindings.getState().acts?.walk === own.walk) useFindings.setState({ acts: ofText })
    lookAt(null)
  }
}

function diagnosticsIn({ state }: EditorView, list: readonly StoryFinding[]): Diagnostic[] {
  return list.flatMap((found): Diagnostic[] => {
    const place = found.stand === null ? sourcePlace(state.doc, found) : null
    if (!place) return []
    const { level, rule, message, evidence } = found.finding
    const proof = evidence && `\n${words.line(evidence.line)}: ${evidence.text}`
    return [{ ...place, severity: level, source: rule, message: words.said(level, message) + (proof ?? '') }]
  })
}
