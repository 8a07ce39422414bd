import { Extension } from '@tiptap/core'
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state'

/** A slash typed at a line start, and what was typed behind it. */
export interface SlashQuery {
  readonly from: number
  readonly to: number
  readonly text: string
}

const key = new PluginKey<SlashQuery | null>('slash')

/** The open slash menu's query; null when there is none. */
export function slashQuery(state: EditorState): SlashQuery | null {
  return key.getState(state) ?? null
}

/** The meta that closes the menu and leaves the text. */
export const closeSlash = { key, value: 'close' } as const

function queryAt(state: EditorState): SlashQuery | null {
  const { $from, empty } = state.selection
  if (!empty || $from.parent.type.name !== 'paragraph') return null
  const text = $from.parent.textBetween(0, $from.parentOffset, undefined, '\uFFFC')
  if (!/^\/[\p{L}\d ]{0,24}$/u.test(text)) return null
  return { from: $from.start(), to: $from.pos, text: text.slice(1).trim().toLowerCase() }
}

/** Knows when the slash menu is open: from the slash until the line reads otherwise, or Escape. */
export const Slash = Extension.create({
  name: 'slash',
  addProseMirrorPlugins: () => [
    new Plugin<SlashQuery | null>({
      key,
      state: {
        init: () => null,
        apply: (transaction, open, _before, after) => {
          if (transaction.getMeta(key) === 'close') return null
          const query = queryAt(after)
          if (!query || query.text.endsWith('  ')) return null
          const opens = transaction.docChanged && query.text === '' && query.to === query.from + 1 && !transaction.getMeta('replaced')
          return open || opens ? query : null
        },
      },
    }),
  ],
})
