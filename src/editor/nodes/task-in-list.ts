import { InputRule } from '@tiptap/core'

/**
 * `[ ]` or `[x]` and a blank at the start of an item make it a task, as `- [ ] ` is written in Markdown. Tiptap's own rule would put a
 * task list inside the item. The items beside it stay what they are; a list of nothing but this one becomes a task list.
 */
export const taskInList = new InputRule({
  find: /^\s*\[([ xX]?)\]\s$/,
  handler: ({ state, range, match }) => {
    const $from = state.doc.resolve(range.from)
    const list = $from.depth >= 2 ? $from.node(-2) : null
    const { taskList, taskItem } = state.schema.nodes
    if (!/^(?:bulletList|orderedList)$/.test(list?.type.name ?? '') || $from.index(-1) !== 0 || !taskList || !taskItem) return null
    state.tr.delete(range.from, range.to).setNodeMarkup($from.before(-1), taskItem, { checked: match[1]?.toLowerCase() === 'x' })
    if (list?.type.name === 'bulletList' && list.childCount === 1) state.tr.setNodeMarkup($from.before(-2), taskList, list.attrs)
    return undefined
  },
})
