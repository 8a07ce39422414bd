import { InputRule } from '@tiptap/core'
import { Fragment, type Node } from '@tiptap/pm/model'
import { TextSelection } from '@tiptap/pm/state'

/**
 * `[ ]` or `[x]` and a blank at the start of a bulleted item make it a task, as `- [ ] ` is written in Markdown. Tiptap's own rule
 * would put a task list inside the item. Items before and after it stay what they are, in lists of their own.
 */
export const taskInList = new InputRule({
  find: /^\s*\[([ xX]?)\]\s$/,
  handler: ({ state, range, match }) => {
    const $from = state.doc.resolve(range.from)
    const list = $from.depth >= 2 ? $from.node(-2) : null
    const { taskList, taskItem } = state.schema.nodes
    if (list?.type.name !== 'bulletList' || $from.index(-1) !== 0 || !taskList || !taskItem) return null
    const start = $from.before(-2)
    const at = $from.index(-2)
    const { tr } = state
    tr.delete(range.from, range.to)
    const now = tr.doc.nodeAt(start)
    if (!now) return null
    const items: Node[] = []
    now.forEach(item => void items.push(item))
    const before = items.slice(0, at)
    const after = items.slice(at + 1)
    const bullets = (content: Node[]) => (content.length > 0 ? [list.type.create(list.attrs, content)] : [])
    const task = taskItem.create({ checked: match[1]?.toLowerCase() === 'x' }, items[at]?.content)
    const first = bullets(before)
    tr.replaceWith(start, start + now.nodeSize, Fragment.from([...first, taskList.create(null, task), ...bullets(after)]))
    const caret = start + first.reduce((size, node) => size + node.nodeSize, 0) + 3
    tr.setSelection(TextSelection.near(tr.doc.resolve(caret)))
    return undefined
  },
})
