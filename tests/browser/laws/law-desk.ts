import type { Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { TextSelection } from '@tiptap/pm/state'
import { userEvent } from 'vitest/browser'
import { blocksOf } from '#editor/bridge/live-nodes.ts'
import { segmentKeys } from '#editor/bridge/match-segments.ts'
import { type OpenedBody, openBody } from '#editor/bridge/open-body.ts'
import { saveBody } from '#editor/bridge/save-body.ts'
import { type Desk, openDesk } from '../desk.tsx'

/** A desk on a body, with its editor at hand, for asking whether the laws hold. */
export interface LawDesk extends Desk {
  readonly body: string
  readonly opened: OpenedBody
  readonly editor: Editor
}

/** A text block of the document: its node, and where its content begins and ends. */
export interface Leaf {
  readonly node: Node
  readonly from: number
  readonly to: number
}

export const undoKeys = '{Control>}z{/Control}'
export const redoKeys = '{Control>}{Shift>}z{/Shift}{/Control}'

/** Opens a body in a canvas. */
export async function openLaws(body: string): Promise<LawDesk> {
  const desk = await openDesk(body)
  const { editor } = desk.text as HTMLElement & { editor: Editor } // Tiptap hangs its editor on the element it edits
  return { ...desk, body, opened: openBody(body), editor }
}

/** Presses keys. */
export const press = (keys: string) => userEvent.keyboard(keys)

/**
 * Presses a key once for every turn, all in one message to the browser: `before` a turn the caret is put in its place, right `after` its
 * key one looks at what came of it.
 */
export async function pressEach(key: string, turns: number, before: (turn: number) => void, after: (turn: number) => void): Promise<void> {
  let turn = 0
  let failed: unknown = null
  const next = () => {
    try {
      after(turn++)
      if (turn < turns) before(turn)
    } catch (problem) {
      failed ??= problem
    }
  }
  if (turns === 0) return
  before(0)
  document.addEventListener('keyup', next)
  await press(key.repeat(turns))
  document.removeEventListener('keyup', next)
  if (failed) throw failed
}

/** The text blocks of the document, in order. */
export function leavesOf({ editor }: LawDesk): Leaf[] {
  const out: Leaf[] = []
  editor.state.doc.descendants((node, position) => {
    if (node.isTextblock) out.push({ node, from: position + 1, to: position + 1 + node.content.size })
    return !node.isTextblock
  })
  return out
}

/** Puts the caret at a position, or selects to another; as the browser's own selection, with the focus in the text. */
export function putCaret({ editor }: LawDesk, from: number, to = from): void {
  const { state, view } = editor
  view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, from, to)))
  view.focus()
}

/** Where some words stand in the document. */
export function rangeOf({ editor }: LawDesk, words: string): { from: number; to: number } {
  let found: { from: number; to: number } | null = null
  editor.state.doc.descendants((node, position) => {
    if (found || !node.isTextblock) return found === null
    const at = node.textBetween(0, node.content.size, undefined, '\uFFFC').indexOf(words)
    if (at >= 0) found = { from: position + 1 + at, to: position + 1 + at + words.length }
    return false
  })
  if (!found) throw new Error(`No "${words}" in the document`)
  return found
}

/** Takes back everything there is to take back, as Mod Z does. */
export function undoAll({ editor }: LawDesk): void {
  for (let count = 0; count < 60 && editor.commands.undo(); count++);
}

/** Does something and asks for the laws, takes it back and asks for traces; what is wrong, each with what was done. */
export async function attempt(desk: LawDesk, what: string, act: () => unknown): Promise<string[]> {
  await act()
  return takenBack(desk, what)
}

/** Asks for the laws after something was done, takes it back and asks for traces. */
export function takenBack(desk: LawDesk, what: string): string[] {
  const wrong = broken(desk).map(law => `${what}: ${law}`)
  undoAll(desk)
  return [...wrong, ...traces(desk).map(law => `${what} and back: ${law}`)]
}

/** What is not as it was: the bytes, or what was said about them. Empty when nothing is left of what was done. */
export function traces({ handle, body }: LawDesk): string[] {
  const near = handle().save()
  const whole = handle().save('whole')
  return [
    ...(whole.body === body ? [] : [`not the bytes opened, but ${JSON.stringify(whole.body)}`]),
    ...(near.body === whole.body ? [] : [`near, ${JSON.stringify(near.body)}`]),
    ...whole.problems.map(problem => `at ${problem.at}: ${problem.message}`),
  ]
}

/** The laws that do not hold now: near equals whole, no problems, reads back as shown, what was not touched keeps its bytes. */
export function broken({ handle, editor, opened }: LawDesk): string[] {
  const { doc } = editor.state
  const near = handle().save()
  const whole = handle().save('whole')
  const said = JSON.stringify(whole.body)
  // Taking a note away leaves its mark, which is said; the rest must hold all the same.
  const real = whole.problems.filter(problem => !/^The footnote .* is gone/.test(problem.message))
  return [
    ...(near.body === whole.body ? [] : [`near ${JSON.stringify(near.body)} is not whole ${said}`]),
    ...real.map(problem => `at ${problem.at}: ${problem.message} Screen ${JSON.stringify(problem.screen)}, file ${said}`),
    ...(real.length > 0 ? [] : misread(doc, whole.body, opened)),
  ]
}

/** The same, and whether a desk that had seen nothing of what led here would write it so. */
export function brokenAnew(desk: LawDesk): string[] {
  const anew = saveBody(desk.opened, desk.editor.state.doc)
  const near = desk.handle().save()
  const same = JSON.stringify(anew) === JSON.stringify(near)
  return [...(same ? [] : [`near ${JSON.stringify(near)} is not anew ${JSON.stringify(anew)}`]), ...broken(desk)]
}

function misread(doc: Node, body: string, opened: OpenedBody): string[] {
  const shown = blocksOf(doc).filter(block => !block.empty)
  const again = openBody(body)
  const read = segmentKeys(again)
  const different = shown.length !== read.length || shown.some(({ key }, index) => key !== read[index])
  if (different) return [`${JSON.stringify(body)} reads as ${read.join(' ')}, not as ${shown.map(({ key }) => key).join(' ')}`]
  // A link by a name that is gone must be written otherwise.
  if (again.definitions.length < opened.definitions.length) return []
  const keys = segmentKeys(opened)
  return shown.flatMap(({ node, key }, index) => {
    const segment = node.attrs?.segment
    const source = typeof segment === 'number' && keys[segment] === key ? opened.segments[segment]?.source : undefined
    const now = again.segments[index]?.source
    // Indented code right behind a list would be the list's, and the parser takes an empty item right behind it for text: it must become
    // another kind of code.
    const behindList = shown[index - 1]?.node.type.endsWith('List')
    const [next] = shown[index + 1]?.node.content ?? []
    const beforeEmptyItem = next !== undefined && /Item$/.test(next.type) && next.content?.[0]?.content === undefined
    const otherCode = source?.startsWith('    ') && (behindList || beforeEmptyItem)
    return source === undefined || now === source || otherCode ? [] : [`untouched ${JSON.stringify(source)} became ${JSON.stringify(now)}`]
  })
}
