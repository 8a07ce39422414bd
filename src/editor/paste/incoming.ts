import { closeHistory } from '@tiptap/pm/history'
import { type Fragment, type ResolvedPos, Slice } from '@tiptap/pm/model'
import type { EditorView } from '@tiptap/pm/view'
import type { OpenedBody } from '../bridge/open-body.ts'
import { readOwn } from '../copy/own-format.ts'
import { fromCodeEditor } from './code-editors.ts'
import { fitSlice, withEdgeBlanks } from './fit-slice.ts'
import { harmlessContent } from './harmless.ts'
import { looksLikeMarkdown } from './looks-like-markdown.ts'
import { withFreeLabels } from './note-labels.ts'
import { contentFromText } from './plain-text.ts'

/** Whether HTML says no more than its words: programs that show Markdown as text send it in paragraphs. */
function isBare(content: Fragment): boolean {
  let bare = true
  content.descendants(node => {
    bare &&= node.type.name === 'paragraph' || node.type.name === 'hardBreak' || (node.isText && node.marks.length === 0)
    return bare
  })
  return bare
}

/** What one paste or drop brings, as blocks of the story. Lives from event to event. */
export class Incoming {
  /** Whether it is pasted without formatting. */
  plainly = false
  private data: DataTransfer | null = null
  private readonly opened: () => OpenedBody

  constructor(opened: () => OpenedBody) {
    this.opened = opened
  }

  /** Notes what an event brings beside HTML and text; what was typed before it is a step of its own. */
  take(view: EditorView, data: DataTransfer | null): false {
    this.data = data
    this.plainly = false
    view.dispatch(closeHistory(view.state.tr))
    return false
  }

  /** What goes in for the blocks that were read from HTML: Stet's own blocks as they were, all others as they fit. */
  fromHtml(slice: Slice, { state }: EditorView): Slice {
    const own = readOwn(this.data, state.schema, this.opened())
    if (own) return new Slice(withFreeLabels(own.slice.content, state.doc, own.here), own.slice.openStart, own.slice.openEnd)
    const text = this.data?.getData('text/plain') ?? ''
    const asText = isBare(slice.content) && looksLikeMarkdown(text) ? contentFromText(text, state.schema) : slice.content
    return this.fit(fromCodeEditor(this.data, state.schema) ?? asText, text, state.selection.$from)
  }

  /** What goes in for a plain text. */
  fromText(text: string, $at: ResolvedPos, plainly: boolean): Slice {
    const { schema } = $at.doc.type
    this.plainly = plainly
    // Who pastes without formatting wants the words, and not the Markdown that other programs get.
    const own = plainly ? readOwn(this.data, schema, this.opened())?.slice.content : undefined
    const words = own?.textBetween(0, own.size, '\n', '\n') || text
    return this.fit(contentFromText(words, schema, plainly), words, $at)
  }

  private fit(content: Fragment, text: string, $at: ResolvedPos): Slice {
    const clean = withFreeLabels(harmlessContent(content), $at.doc, false)
    return fitSlice(withEdgeBlanks(clean, text, $at), $at)
  }
}
