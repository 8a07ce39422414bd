import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'

/**
 * Marks the top-level block the caret is in, so that it is laid out at once. Blocks are skipped while out of sight, and one that was
 * just made counts as such until the next frame; a key that comes before that would be put at the wrong end of the text (Chromium).
 */
export const CaretBlock = Extension.create({
  name: 'caretBlock',
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        decorations: ({ doc, selection: { $head } }) =>
          $head.depth === 0 ? null : DecorationSet.create(doc, [Decoration.node($head.before(1), $head.after(1), { class: 'has-caret' })]),
      },
    }),
  ],
})
