import type { PictureTag } from '../markdown/figures/picture-tag.ts'
import type { TextRange } from '../markdown/parse-markdown.ts'
import type { HtmlPicture } from './html-pictures.ts'
import type { MarkdownPicture } from './markdown-pictures.ts'
import type { SourcePart } from './source-part.ts'

/** How a picture is written: in Markdown, in HTML, as a shortcode, or as another tag; one of Markdown under a caption of HTML is both of the first. */
export type WrittenPicture =
  | { readonly markdown: MarkdownPicture; readonly html?: HtmlPicture; readonly part?: SourcePart }
  | { readonly html: HtmlPicture; readonly part: SourcePart; readonly cell: boolean; readonly markdown?: never }
  | { readonly hugo: TextRange; readonly part: SourcePart; readonly cell: boolean; readonly markdown?: never; readonly html?: never }
  | { readonly tag: PictureTag; readonly part: SourcePart; readonly cell: boolean; readonly markdown?: never; readonly html?: never }
