import type { DocNode } from '../doc-node.ts'
import type { BlockPrinting } from '../print-block.ts'
import { formOf } from './figure-values.ts'
import { printHtmlFigure } from './html-figure-edits.ts'
import { printHugoFigure } from './hugo-figure-edits.ts'
import { printMarkdownFigure } from './markdown-figure.ts'

/** Prints a figure in its form. */
export function printFigure(node: DocNode, how: BlockPrinting): string {
  const form = formOf(node)
  if (form === 'html') return printHtmlFigure(node, !how.inside)
  return form === 'hugo' ? printHugoFigure(node) : printMarkdownFigure(node, how)
}
