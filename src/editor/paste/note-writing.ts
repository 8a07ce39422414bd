import { DOMParser, type Node } from '@tiptap/pm/model'
import type { OpenedBody } from '../bridge/open-body.ts'
import { copiedMarkdown } from '../copy/copied-markdown.ts'
import type { NoteWriting } from './footnotes.ts'

/** How pasted notes are written into a story: in its style, under names it does not have yet. */
export function noteWriting(doc: Node, opened: OpenedBody): NoteWriting {
  const parser = DOMParser.fromSchema(doc.type.schema)
  const taken = new Set<string>()
  doc.descendants(({ attrs }) => {
    for (const [, name = ''] of String(attrs.text ?? '').matchAll(/\[\^([^\]\s]+)\]/g)) taken.add(name)
  })
  return { taken, write: element => copiedMarkdown({ inline: false, blocks: parser.parse(element).content }, opened) }
}
