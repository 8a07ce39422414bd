import { expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import { bodies } from './bodies.ts'
import { broken, type LawDesk, leavesOf, openLaws, putCaret, rangeOf, traces, undoAll } from './law-desk.ts'

function point({ editor }: LawDesk, position: number, side: 1 | -1) {
  const { left, top, bottom } = editor.view.coordsAtPos(position, side)
  return { clientX: left, clientY: (top + bottom) / 2 }
}

/** Takes what is selected and lets it go at a place, as the pointer does. */
function dragTo(desk: LawDesk, position: number): void {
  const { view } = desk.editor
  const { from } = view.state.selection
  const dataTransfer = new DataTransfer()
  const common = { dataTransfer, bubbles: true, cancelable: true }
  const { node } = view.domAtPos(from, 1)
  const source = node instanceof Element ? node : (node.parentElement ?? view.dom)
  source.dispatchEvent(new DragEvent('dragstart', { ...common, ...point(desk, from, 1) }))
  const target = { ...common, ...point(desk, position, -1) }
  view.dom.dispatchEvent(new DragEvent('dragover', target))
  view.dom.dispatchEvent(new DragEvent('drop', target))
  view.dom.dispatchEvent(new DragEvent('dragend', common))
}

const blockAt = ({ editor }: LawDesk, index: number) => {
  let position = 0
  for (let at = 0; at < index; at++) position += editor.state.doc.child(at).nodeSize
  return position
}

it.each(Object.entries(bodies))('text dragged from every block to the next, and back, breaks no law in %s', async (_, body) => {
  const desk = await openLaws(body)
  const wrong: string[] = []
  for (const [index, leaf] of leavesOf(desk).entries()) {
    const target = leavesOf(desk)[index + 1]
    const from = Math.floor((leaf.from + leaf.to) / 2)
    if (!target || from === leaf.to) continue
    const before = desk.editor.state.doc
    const what = `"${before.textBetween(from, leaf.to)}" dragged`
    putCaret(desk, from, leaf.to)
    dragTo(desk, target.to)
    if (desk.editor.state.doc.eq(before)) wrong.push(`${what}: it stayed where it was`)
    wrong.push(...broken(desk).map(law => `${what}: ${law}`))
    dragTo(desk, from)
    wrong.push(...broken(desk).map(law => `${what} and back: ${law}`))
    if (desk.editor.state.doc.eq(before)) wrong.push(...traces(desk).map(law => `${what} and back: ${law}`))
    undoAll(desk)
    wrong.push(...traces(desk).map(law => `${what} and undone: ${law}`))
  }
  expect(wrong).toEqual([])
  desk.close()
})

it.each(Object.entries(bodies))('a block dragged behind the next, and back, breaks no law and leaves no trace in %s', async (_, body) => {
  const desk = await openLaws(body)
  const wrong: string[] = []
  const { view } = desk.editor
  for (let index = 0; index + 1 < view.state.doc.childCount; index++) {
    const before = view.state.doc
    const what = `block ${index} dragged`
    const next = blockAt(desk, index + 1)
    const behind = next + before.child(index + 1).nodeSize
    // What a drop does; where the pointer aims between two blocks is the layout's.
    const move = (from: number, to: number) => {
      const { state } = view
      const node = state.doc.nodeAt(from)
      if (!node) return
      const tr = state.tr.delete(from, from + node.nodeSize)
      view.dispatch(tr.insert(tr.mapping.map(to), node).setMeta('uiEvent', 'drop'))
    }
    move(blockAt(desk, index), behind)
    wrong.push(...broken(desk).map(law => `${what}: ${law}`))
    move(blockAt(desk, index + 1), blockAt(desk, index))
    wrong.push(...traces(desk).map(law => `${what} and back: ${law}`))
    undoAll(desk)
    wrong.push(...traces(desk).map(law => `${what} and undone: ${law}`))
  }
  expect(wrong).toEqual([])
  desk.close()
})

it('a picture, a source block and selected words dragged by the pointer, and back, leave no trace', async () => {
  const body = 'One two three.\n\n\n![alt](a.jpg "cap")\n\n<div>\nraw\n</div>\n\n* four\n* five\n'
  const desk = await openLaws(body)
  const { view } = desk.editor
  const pointer = async (source: Element, target: Element, x: number, y: number, targetY: number) => {
    await userEvent.dragAndDrop(source, target, { sourcePosition: { x, y }, targetPosition: { x: 40, y: targetY } })
    expect(broken(desk)).toEqual([])
  }
  const paragraph = () => desk.text.querySelector('p') ?? desk.text
  const list = () => desk.text.querySelector('ul') ?? desk.text
  const figure = () => desk.text.querySelector('figure') ?? desk.text
  const block = () => desk.text.querySelector('.source-block') ?? desk.text
  const shape = () => view.state.doc.children.map(node => node.type.name)
  const was = shape()
  await pointer(block(), paragraph(), 5, 5, 2)
  expect(shape()).not.toEqual(was)
  await pointer(block(), figure(), 5, 5, Math.floor(figure().offsetHeight) - 2)
  expect(shape()).toEqual(was)
  expect(traces(desk)).toEqual([])
  await pointer(figure(), paragraph(), 3, 3, 2)
  expect(shape()).not.toEqual(was)
  await pointer(figure(), block(), 3, 3, 2)
  expect(shape()).toEqual(was)
  expect(traces(desk)).toEqual([])
  const { from, to } = rangeOf(desk, 'three')
  putCaret(desk, from, to)
  const { left, top } = view.coordsAtPos(from + 2)
  const box = paragraph().getBoundingClientRect()
  await pointer(paragraph(), list(), left - box.left, top - box.top + 5, 8)
  expect(desk.save().body).not.toBe(body)
  desk.handle().undo()
  expect(traces(desk)).toEqual([])
  desk.close()
})
