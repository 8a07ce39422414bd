import { type LawDesk, leavesOf, press, putCaret } from './law-desk.ts'

type Random = (below: number) => number
type Act = readonly [name: string, act: (desk: LawDesk, random: Random) => unknown]

/** Puts the caret anywhere. */
function anywhere(desk: LawDesk, random: Random): void {
  const leaves = leavesOf(desk)
  const leaf = leaves[random(Math.max(1, leaves.length))]
  if (leaf) putCaret(desk, leaf.from + random(leaf.node.content.size + 1))
}

/** Selects from anywhere to anywhere near. */
function somewhere(desk: LawDesk, random: Random): void {
  const leaves = leavesOf(desk)
  const index = random(Math.max(1, leaves.length))
  const [first, last] = [leaves[index], leaves[Math.min(leaves.length - 1, index + random(2))]]
  if (!first || !last) return
  const [from, to] = [first.from + random(first.node.content.size + 1), last.from + random(last.node.content.size + 1)]
  putCaret(desk, Math.min(from, to), Math.max(from, to))
}

const keys = (name: string, text: string, place = anywhere): Act => [
  name,
  (desk, random) => {
    place(desk, random)
    return press(text)
  },
]
const command = (name: string, run: (desk: LawDesk, random: Random) => unknown, place = anywhere): Act => [
  name,
  (desk, random) => {
    place(desk, random)
    run(desk, random)
  },
]

const typed = ['word', ' and ', '*', '_x_', '# ', '1. ', '[x]', '<b>', '|', '\\', '{{', '🙂', '\u00a0', '`', 'AT&T;', '![', '~~', 'é']

/**
 * What a writer may do, by names. Not what Markdown has no way to write, where the desk says so: a break in a heading of the third level,
 * a mark over a part of a template tag.
 */
export const acts: readonly Act[] = [
  [
    'type',
    (desk, random) => {
      anywhere(desk, random)
      return press((typed[random(typed.length)] ?? 'x').replace(/[{[]/g, '$&$&')) // the keyboard's own signs
    },
  ],
  keys('Enter', '{Enter}'),
  keys('Shift Enter', '{Shift>}{Enter}{/Shift}'),
  keys('Backspace', '{Backspace}'),
  keys('Delete', '{Delete}'),
  keys('Tab', '{Tab}'),
  keys('type over', 'q', somewhere),
  keys('delete', '{Backspace}', somewhere),
  keys('break in', '{Enter}', somewhere),
  command('bold', ({ editor }) => editor.commands.toggleBold(), somewhere),
  command('italic', ({ editor }) => editor.commands.toggleItalic(), somewhere),
  command('strike', ({ editor }) => editor.commands.toggleStrike(), somewhere),
  command('code', ({ editor }) => editor.commands.toggleCode(), somewhere),
  command('link', ({ editor }) => editor.commands.toggleMark('link', { href: '/x' }), somewhere),
  command('heading', ({ editor }, random) => editor.commands.toggleHeading({ level: random(2) ? 1 : 2 })),
  command('quote', ({ editor }) => editor.commands.toggleBlockquote(), somewhere),
  command('bullets', ({ editor }) => editor.commands.toggleBulletList(), somewhere),
  command('numbers', ({ editor }) => editor.commands.toggleOrderedList()),
  command('row', ({ editor }, random) => (random(2) ? editor.commands.addRowAfter() : editor.commands.deleteRow())),
  command('column', ({ editor }, random) => (random(2) ? editor.commands.addColumnAfter() : editor.commands.deleteColumn())),
  command('out', ({ editor }) => editor.commands.liftListItem('listItem') || editor.commands.liftListItem('taskItem')),
  command('undo', ({ handle }) => handle().undo()),
  command('redo', ({ handle }) => handle().redo()),
]
