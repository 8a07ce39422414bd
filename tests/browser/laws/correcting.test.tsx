import { expect, it } from 'vitest'
import { broken, type LawDesk, openLaws, press, traces, undoKeys } from './law-desk.ts'

/** The words as the browser has them: a text node and where they begin in it. */
function textNode({ text }: LawDesk, words: string): { node: Text; at: number } {
  const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const at = node.nodeValue?.indexOf(words) ?? -1
    if (at >= 0 && node.parentElement?.isContentEditable) return { node: node as Text, at } // the walker shows text nodes only
  }
  throw new Error(`No "${words}" in the text`)
}

/** Says what is about to come, as Chromium does before it puts a suggestion in the place of a word. True when nobody took it. */
function announce({ text }: LawDesk, node: Text, at: number, word: string, better: string): boolean {
  const dataTransfer = new DataTransfer()
  dataTransfer.setData('text/plain', better)
  const range = new StaticRange({ startContainer: node, startOffset: at, endContainer: node, endOffset: at + word.length })
  const inputType = 'insertReplacementText'
  return text.dispatchEvent(
    new InputEvent('beforeinput', { inputType, dataTransfer, targetRanges: [range], bubbles: true, cancelable: true }),
  )
}

const ways: Readonly<Record<string, (desk: LawDesk, word: string, better: string) => void>> = {
  'by the menu of the browser': (desk, word, better) => {
    const { node, at } = textNode(desk, word)
    desk.text.focus()
    getSelection()?.setBaseAndExtent(node, at, node, at + word.length)
    if (announce(desk, node, at, word, better)) document.execCommand('insertText', false, better)
  },
  'by an extension that writes into the page': (desk, word, better) => {
    const { node, at } = textNode(desk, word)
    desk.text.focus()
    node.replaceData(at, word.length, better)
  },
}

const places = [
  ['a paragraph', 'one\nteh two \\* three\n'],
  ['bold', 'one __a teh b__ two\n'],
  ['bold alone', 'one **teh** two\n'],
  ['a link', 'see [a teh b](/x "t") now\n'],
  ['a link alone', 'see [teh](/x) now\n'],
  ['code', 'see `teh` now\n'],
  ['an item', '*  one\n   1) teh\n'],
  ['a task', '- [ ] teh\n- [x] two\n'],
  ['a cell', '|a|b|\n|-|:-:|\n|x\\|y|teh|\n'],
  ['a heading', 'teh one\n===\n'],
  ['a quote', '> one\nteh two\n'],
  ['a block of code', '```\nteh\n```\n'],
  ['a line after a break', 'one  \nteh\n'],
  ['the neighbourhood of a template tag', '{{ a }} teh {% b %}\n'],
] as const

it.each(Object.keys(ways).flatMap(way => places.map(([place, body]) => [place, way, body] as const)))(
  'a word corrected in %s %s changes that word, and undo leaves no trace',
  async (_, way, body) => {
    const desk = await openLaws(body)
    ways[way]?.(desk, 'teh', 'the')
    await expect.poll(() => desk.save('whole')).toEqual({ body: body.replace('teh', 'the'), problems: [] })
    expect(broken(desk)).toEqual([])
    await press(undoKeys)
    expect(traces(desk)).toEqual([])
    desk.close()
  },
)
