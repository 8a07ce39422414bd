import type { Nodes, Root } from 'mdast'
import { fromMarkdown, type Extension as TreeExtension } from 'mdast-util-from-markdown'
import { gfmAutolinkLiteralFromMarkdown } from 'mdast-util-gfm-autolink-literal'
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote'
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item'
import { gfmAutolinkLiteral } from 'micromark-extension-gfm-autolink-literal'
import { gfmFootnote } from 'micromark-extension-gfm-footnote'
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough'
import { gfmTable } from 'micromark-extension-gfm-table'
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item'

type Extension = ReturnType<typeof gfmAutolinkLiteral>

const autolink = gfmAutolinkLiteral()

/** Addresses that begin with `http` or `www.`, without those of mail, which are looked for at every letter there is. */
const webAutolink: Extension = {
  text: Object.fromEntries(
    Object.entries(autolink.text ?? {}).flatMap(([code, constructs]) => {
      const kept = [constructs].flat().flatMap(construct => (construct && construct.name !== 'emailAutolink' ? [construct] : []))
      return kept.length > 0 ? [[code, kept]] : []
    }),
  ),
}

/**
 * GFM's syntax, each part with a sign without which no text can have it. A part that is not needed is left out: prose without any is
 * parsed three times as fast.
 */
const parts: readonly (readonly [RegExp, Extension])[] = [
  [/@/, autolink],
  [/https?:|www\./i, webAutolink],
  [/\[\^/, gfmFootnote()],
  [/~/, gfmStrikethrough()],
  [/\||:-|-:/, gfmTable()],
  [/\[[ \t\r\nxX]\]/, gfmTaskListItem()],
]

/** The transform of autolink literals makes nodes that have no position; the syntax alone has them. */
const tree: readonly TreeExtension[] = [
  { ...gfmAutolinkLiteralFromMarkdown(), transforms: [] },
  gfmFootnoteFromMarkdown(),
  gfmStrikethroughFromMarkdown(),
  gfmTableFromMarkdown(),
  gfmTaskListItemFromMarkdown(),
]

/** What of GFM's syntax a text needs. */
function syntaxFor(text: string): Extension[] {
  const needed = parts.filter(([sign]) => sign.test(text)).map(([, extension]) => extension)
  return needed.includes(autolink) ? needed.filter(extension => extension !== webAutolink) : needed
}

/** Parses GitHub-flavoured Markdown. Offsets count UTF-16 units of `text`; `text` must not start with a byte order mark. Never throws. */
export function parseMarkdown(text: string): Root {
  return fromMarkdown(text, { extensions: syntaxFor(text), mdastExtensions: [...tree] })
}

/** Parses with all of GFM's syntax, needed or not: what {@link parseMarkdown} must be equal to. */
export function parseWithEverything(text: string): Root {
  const all = parts.map(([, extension]) => extension).filter(extension => extension !== webAutolink)
  return fromMarkdown(text, { extensions: all, mdastExtensions: [...tree] })
}

/** A range of a text: from `start` up to, not including, `end`. */
export interface TextRange {
  readonly start: number
  readonly end: number
}

/** Where a parsed node stands in the text it came from. */
export function rangeOf(node: Nodes): TextRange {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 }
}
