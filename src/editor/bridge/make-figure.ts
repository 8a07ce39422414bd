import { joinSource, splitSource, withBody } from '#domain/front-matter/split-source.ts'
import type { FigureForm } from '#domain/images/figure-form.ts'
import { blockAt } from './block-at.ts'
import type { DocNode } from './doc-node.ts'
import type { CaptionEdited } from './edit-caption.ts'
import { figureValue, formOf } from './figures/figure-values.ts'
import { openBody } from './open-body.ts'
import { readingOf } from './reading.ts'
import { saveBody } from './save-body.ts'

const plain = (text: string) => text.replace(/\s+/g, ' ').trim()

/** A paragraph of a file, by the line that it begins on, from 1, and its words. */
interface LooseLine {
  readonly line: number
  readonly text: string
}

/**
 * Gives a picture the words of a loose caption. One that stands right beside them without a caption gets them where it is, with its alt
 * text where no other is given, and the paragraph goes; else the picture is put where the paragraph stands, in the form that the site's
 * figures have. Every other line stays. Never throws.
 */
export function makeFigure(
  file: string,
  loose: LooseLine,
  picture: { readonly src: string; readonly alt: string; readonly form: FigureForm },
): CaptionEdited {
  const { source, opened, content, at } = openAt(file, loose)
  if (at === null)
    return { ok: false, reason: 'The text around it changed, or it stands inside of something else; make it a caption in the story.' }
  const caption = plain(loose.text)
  const beside = besideOf(content, at).find(index => figureValue(content[index] as DocNode, 'src') === picture.src)
  const there = beside === undefined ? null : (content[beside] as DocNode)
  const figure = there ? withCaption(there, caption, picture) : { type: 'figure', attrs: { ...picture, caption, credit: '' } }
  const next = content.flatMap((one, index) => (index === (beside ?? at) ? [figure] : index === at ? [] : [one]))
  const { body, problems } = saveBody(opened, { type: 'doc', content: next })
  if (problems.length > 0) return { ok: false, reason: problems[0]?.message ?? '' }
  return { ok: true, text: joinSource(withBody(source, body)) }
}

/** The pictures without a caption that stand right before a loose caption, or right behind it, with their alt texts. */
export function picturesBeside(file: string, loose: LooseLine): { readonly src: string; readonly alt: string }[] {
  const { content, at } = openAt(file, loose)
  if (at === null) return []
  return besideOf(content, at).map(index => {
    const node = content[index] as DocNode
    return { src: figureValue(node, 'src'), alt: figureValue(node, 'alt') }
  })
}

/** A file with the number of the block that a loose caption is; null where it is none there. */
function openAt(file: string, { line, text }: LooseLine) {
  const source = splitSource(file)
  const opened = openBody(source.body)
  const content = opened.doc.content ?? []
  const at = blockAt(opened, source, line)
  const node = content[at]
  const isThere = node?.type === 'paragraph' && plain(readingOf([node])) === plain(text)
  return { source, opened, content, at: isThere ? at : null }
}

const besideOf = (content: readonly DocNode[], at: number): number[] =>
  [at - 1, at + 1].filter(index => content[index]?.type === 'figure' && figureValue(content[index] as DocNode, 'caption') === '')

/** The first caption of a picture of Markdown goes where the site has them. */
function withCaption(node: DocNode, caption: string, { alt, form }: { readonly alt: string; readonly form: FigureForm }): DocNode {
  const below = form === 'italic' && formOf(node) === 'title'
  const words = alt.trim() === '' ? {} : { alt, decorative: false }
  return { ...node, attrs: { ...node.attrs, ...words, caption, ...(below && { form }) } }
}
