import type { Editor } from '@tiptap/core'
import { BodySaver, type ProofReach } from './bridge/body-saver.ts'
import { type OpenedBody, segmentOfLines } from './bridge/open-body.ts'
import type { SavedBody } from './bridge/save-body.ts'
import { countWords, headingsOf, positionOfOffset, rangeOfWords } from './document-facts.ts'
import { liveOf } from './plugins/change-bars.ts'
import { takeWritten } from './take-written.ts'

/** What a feature may ask of the canvas. */
export interface CanvasHandle {
  /** The body as it would be written now. Proven where it changed, which costs the edit; or `whole`, which costs the story. */
  save(reach?: ProofReach): SavedBody
  focus(at?: 'start' | 'end'): void
  /** Puts the caret at an offset of the plain text (text blocks joined by one line end) and shows it. */
  focusOffset(offset: number): void
  /** Puts the caret into a top-level block, counted from 0 (as in `SaveProblem.at`), and shows it. */
  focusBlock(index: number): void
  /** Makes a top-level block what these lines of the file say, as an edit that can be undone. */
  takeWritten(index: number, lines: string): void
  /** Puts the caret into the block that these lines of the opened file begin, and shows it. */
  focusLines(lines: string): void
  /** Puts the caret into the heading with this number, counted from 0, and shows it. */
  focusHeading(index: number): void
  /** Selects the first place where these words stand, and shows it; false when the text has them not. */
  focusWords(words: string): boolean
  words(): number
  undo(): void
  redo(): void
  /** Opens find and replace. */
  find(): void
}

/** The handle of a canvas; `null` stands for an editor that is not there yet or no more. */
export function canvasHandle(editor: () => Editor | null, opened: () => OpenedBody, openFind: () => void): CanvasHandle {
  let saver: BodySaver | null = null
  const goTo = (position: number) => editor()?.chain().setTextSelection(position).focus().scrollIntoView().run()
  return {
    save: (reach = 'near') => {
      const live = editor()
      if (!live) return { body: opened().body, problems: [] }
      if (saver?.opened !== opened()) saver = new BodySaver(opened())
      return saver.save(live.state.doc, liveOf(live.state), reach)
    },
    focus: at => editor()?.commands.focus(at),
    focusOffset: offset => {
      const live = editor()
      if (live) goTo(positionOfOffset(live.state.doc, offset))
    },
    focusBlock: index => {
      const live = editor()
      if (!live) return
      let position = 0
      for (let at = 0; at < Math.min(index, live.state.doc.childCount); at++) position += live.state.doc.child(at).nodeSize
      goTo(position + 1)
    },
    takeWritten: (index, lines) => {
      const live = editor()
      if (live) takeWritten(live, index, lines)
    },
    focusLines: lines => {
      const live = editor()
      const segment = segmentOfLines(opened(), lines)
      live?.state.doc.forEach((block, position) => {
        if (block.attrs.segment === segment) goTo(position + 1)
      })
    },
    focusHeading: index => {
      const live = editor()
      const heading = live && headingsOf(live.state.doc)[index]
      if (heading) goTo(heading.position + 1)
    },
    focusWords: words => {
      const live = editor()
      const range = live && rangeOfWords(live.state.doc, words)
      if (!live || !range) return false
      live.chain().setTextSelection(range).focus().scrollIntoView().run()
      return true
    },
    words: () => {
      const live = editor()
      return live ? countWords(live.state.doc).words : 0
    },
    undo: () => editor()?.commands.undo(),
    redo: () => editor()?.commands.redo(),
    find: openFind,
  }
}
