import { BulletList, ListItem, OrderedList, TaskItem, TaskList } from '@tiptap/extension-list'
import { taskInList } from './task-in-list.ts'

/** Tasks may stand among other items (GFM 5.3). */
const items = '(listItem | taskItem)+'

export const bulletList = BulletList.extend({ content: items })
/** Tiptap's would make a list of whatever is pasted and begins with a number: `14. September`. */
export const orderedList = OrderedList.extend({ content: items, addProseMirrorPlugins: () => [] })
export const taskList = TaskList

/** An item may begin with any block: Markdown's may. The first choice is a paragraph all the same. */
export const listItem = ListItem.extend({ content: 'block+' }).configure({ HTMLAttributes: { dir: 'auto' } })

/** A task begins with words: a box before any other block is none in Markdown (GFM 5.3). */
export const taskItem = TaskItem.extend({
  content: 'paragraph block*',
  addInputRules() {
    return [taskInList, ...(this.parent?.() ?? [])]
  },
}).configure({
  nested: true,
  HTMLAttributes: { dir: 'auto' },
  a11y: { checkboxLabel: node => `Done: ${node.firstChild?.textContent || 'empty task'}` },
})
