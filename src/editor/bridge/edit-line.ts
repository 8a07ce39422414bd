import type { Nodes, Paragraph } from 'mdast'
import { inlineWords, whole } from '#domain/captions/inline-words.ts'
import { readCopy } from '#domain/captions/story-copy.ts'
import { joinSource, splitSource, withBody } from '#domain/front-matter/split-source.ts'
import { parseMarkdown, rangeOf } from '#domain/markdown/parse-markdown.ts'
import { applyEdit, commonEnds, type Edit } from './edit.ts'
import type { CaptionEdit, CaptionEdited } from './edit-caption.ts'
import { wordEdits } from './edit-markdown-picture.ts'
import { noKeys } from './edit-nested-picture.ts'

/**
 * Other words in a paragraph that has more in it than the editor takes for words: tags, breaks, marks of footnotes, which stay. Proven by
 * reading the story again; null where it cannot be done.
 */
export function editLine(file: string, { line, from }: CaptionEdit, to: string): CaptionEdited | null {
  const source = splitSource(file)
  const before = readCopy(file, noKeys)
  const at = before.paragraphs.findIndex(one => before.bodyLine + one.line === line)
  const node = paragraphAt(parseMarkdown(source.body), line - before.bodyLine)
  if (!node || plain(before.paragraphs[at]?.text ?? '') !== plain(from)) return null
  for (const edit of waysToWrite(source.body, node, from, to)) {
    const text = joinSource(withBody(source, applyEdit(source.body, edit)))
    const { paragraphs } = readCopy(text, noKeys)
    const same = paragraphs.length === before.paragraphs.length
    if (same && paragraphs.every((one, index) => plain(one.text) === plain(index === at ? to : (before.paragraphs[index]?.text ?? ''))))
      return { ok: true, text }
  }
  return null
}

/** Letter by letter where the words are written as they are read, tags and all; else word by word beside what is not read. */
function* waysToWrite(body: string, node: Paragraph, from: string, to: string): Generator<Edit> {
  const { start, end } = rangeOf(node)
  const [old, now] = [body.slice(start, end).trim(), to.trim()]
  const ends = commonEnds(old.split(''), now.split(''))
  const text = now.slice(ends.start, now.length - ends.end)
  // New letters that could be marks are words, and are written as such below.
  if (old === from.trim() && !/[<>&[\]{}*_`~\\|]/.test(text)) yield { start: start + ends.start, end: start + old.length - ends.end, text }
  yield* wordEdits(inlineWords(body, node.children.map(whole), 0), to, true)
}

/** The paragraph that begins on a line, from 0, outside of quotes and lists. */
function paragraphAt({ children }: Extract<Nodes, { type: 'root' }>, line: number): Paragraph | undefined {
  return children.find((node): node is Paragraph => node.type === 'paragraph' && (node.position?.start.line ?? 0) - 1 === line)
}

const plain = (text: string) => text.replace(/\s+/g, ' ').trim()
