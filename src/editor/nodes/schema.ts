import { type Extensions, getSchema } from '@tiptap/core'
import { Document } from '@tiptap/extension-document'
import { Text } from '@tiptap/extension-text'
import type { Schema } from '@tiptap/pm/model'
import { codeBlock } from './code-block.ts'
import { footnote, footnoteReference } from './footnotes.ts'
import { bulletList, listItem, orderedList, taskItem, taskList } from './lists.ts'
import { bold, code, italic, link, strike } from './marks.ts'
import { figure, image } from './pictures.ts'
import { Segment } from './segment.ts'
import { sourceBlock, sourceInline } from './source.ts'
import { table, tableCell, tableHeader, tableRow } from './table.ts'
import { blockquote, hardBreak, heading, horizontalRule, paragraph } from './text-blocks.ts'

/** All blocks and marks a story may have. Works without a DOM. */
export const schemaExtensions: Extensions = [
  Document,
  paragraph,
  Text,
  heading,
  blockquote,
  bulletList,
  orderedList,
  taskList,
  listItem,
  taskItem,
  codeBlock,
  table,
  tableRow,
  tableHeader,
  tableCell,
  figure,
  image,
  sourceBlock,
  sourceInline,
  footnote,
  footnoteReference,
  horizontalRule,
  hardBreak,
  link,
  bold,
  italic,
  strike,
  code,
  Segment,
]

/** The ProseMirror schema of a story. */
export function storySchema(): Schema {
  return getSchema(schemaExtensions)
}
