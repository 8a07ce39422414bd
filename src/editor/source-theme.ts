import { HighlightStyle, syntaxHighlighting } from '@codemirror/language'
import { EditorView } from '@codemirror/view'
import { tags } from '@lezer/highlight'

/** Colours by token, so that light and dark need no second theme. */
export const sourceHighlight = syntaxHighlighting(
  HighlightStyle.define([
    { tag: tags.heading, fontWeight: '680', color: 'var(--ink)' },
    { tag: tags.strong, fontWeight: '680' },
    { tag: tags.emphasis, fontStyle: 'italic' },
    { tag: tags.strikethrough, textDecoration: 'line-through' },
    { tag: [tags.link, tags.url], color: 'var(--accent)' },
    { tag: [tags.monospace, tags.string], color: 'var(--ok)' },
    { tag: [tags.propertyName, tags.definition(tags.propertyName)], color: 'var(--accent-strong)' },
    { tag: [tags.comment, tags.meta, tags.processingInstruction, tags.punctuation], color: 'var(--ink-3)' },
    { tag: [tags.number, tags.bool, tags.null, tags.keyword], color: 'var(--warning)' },
    { tag: tags.quote, color: 'var(--ink-2)' },
  ]),
)

export const sourceTheme = EditorView.theme({
  '&': { height: '100%', background: 'var(--surface)', color: 'var(--ink)', fontSize: '.875rem' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'var(--mono)', lineHeight: '1.65' },
  '.cm-content': { padding: '16px 0 40vh', caretColor: 'var(--accent)', maxWidth: '92ch' },
  '.cm-gutters': { background: 'var(--surface)', color: 'var(--ink-3)', border: '0', paddingInline: '12px 8px' },
  '.cm-panels': { background: 'var(--paper)', color: 'var(--ink)', fontFamily: 'var(--sans)' },
  '.cm-panels-top': { borderBottom: '1px solid var(--rule)' },
  '.cm-textfield': {
    background: 'var(--surface)',
    border: '1px solid var(--rule-strong)',
    borderRadius: 'var(--r-2)',
    color: 'var(--ink)',
  },
  '.cm-button': { background: 'var(--surface)', border: '1px solid var(--rule-strong)', borderRadius: 'var(--r-2)', color: 'var(--ink)' },
  '.cm-searchMatch': { background: 'var(--mark)' },
  '.cm-searchMatch-selected': { background: 'var(--mark)', outline: '2px solid var(--warning-border)' },
  '.cm-selectionMatch': { background: 'var(--accent-surface)' },
})
