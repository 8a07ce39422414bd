import { joinSource, splitSource, withBody } from '#domain/front-matter/split-source.ts'
import type { FigureForm } from '#domain/images/figure-form.ts'
import { blockAt } from './block-at.ts'
import type { CaptionEdited } from './edit-caption.ts'
import { openBody } from './open-body.ts'
import { readingOf } from './reading.ts'
import { saveBody } from './save-body.ts'

const plain = (text: string) => text.replace(/\s+/g, ' ').trim()

/**
 * Puts a picture with its caption where a loose caption stands, in the form that the site's figures have. `line`: the line of the file it
 * begins on, from 1. Every other line stays. Never throws.
 */
export function makeFigure(
  file: string,
  { line, text }: { readonly line: number; readonly text: string },
  picture: { readonly src: string; readonly alt: string; readonly form: FigureForm },
): CaptionEdited {
  const source = splitSource(file)
  const opened = openBody(source.body)
  const at = blockAt(opened, source, line)
  const content = opened.doc.content ?? []
  const node = content[at]
  if (node?.type !== 'paragraph' || plain(readingOf([node])) !== plain(text))
    return { ok: false, reason: 'The text around it changed, or it stands inside of something else; make it a caption in the story.' }
  const figure = { type: 'figure', attrs: { ...picture, caption: plain(text), credit: '' } }
  const { body, problems } = saveBody(opened, { type: 'doc', content: content.map((one, index) => (index === at ? figure : one)) })
  if (problems.length > 0) return { ok: false, reason: problems[0]?.message ?? '' }
  return { ok: true, text: joinSource(withBody(source, body)) }
}
