import type { PictureTag } from '../markdown/figures/picture-tag.ts'
import type { TextRange } from '../markdown/parse-markdown.ts'
import type { HtmlPicture } from './html-pictures.ts'
import type { CaptionBelow, MarkdownPicture } from './markdown-pictures.ts'
import type { SourcePart } from './source-part.ts'

/** How a picture is written: in Markdown, in HTML, as a shortcode, or as another tag; one of Markdown under a caption of HTML is both of the first. */
export type WrittenPicture =
  | { readonly markdown: MarkdownPicture; readonly html?: HtmlPicture; readonly part?: SourcePart }
  | { readonly html: HtmlPicture; readonly part: SourcePart; readonly cell: boolean; readonly markdown?: never }
  | { readonly hugo: TextRange; readonly part: SourcePart; readonly cell: boolean; readonly markdown?: never; readonly html?: never }
  | WrittenTag

/** Another tag. Where it has no caption itself, a line of emphasis below it may be that. */
export interface WrittenTag {
  readonly tag: PictureTag
  readonly part: SourcePart
  readonly cell: boolean
  readonly below?: CaptionBelow
  readonly markdown?: never
  readonly html?: never
}
