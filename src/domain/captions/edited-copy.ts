import type { StoryCopy } from './story-copy.ts'

/** Words of one caption as somebody types them; what is left out is as the file has it. */
export interface EditedCaption {
  readonly kind: 'lead' | 'figure' | 'loose'
  /** The line of the file that the caption stands on, from 1. */
  readonly line: number
  readonly caption?: string
  readonly alt?: string
  readonly credit?: string
}

/** What a story says once these words are saved. */
export function withEdited(copy: StoryCopy, { kind, line, caption, alt, credit }: EditedCaption): StoryCopy {
  if (kind === 'loose') {
    const paragraphs = copy.paragraphs.map(one =>
      copy.bodyLine + one.line === line && caption !== undefined ? { ...one, text: caption } : one,
    )
    return { ...copy, paragraphs }
  }
  const words = { ...(caption !== undefined && { caption }), ...(alt !== undefined && { alt }), ...(credit !== undefined && { credit }) }
  return { ...copy, pictures: copy.pictures.map(one => (one.kind === kind && one.line === line ? { ...one, ...words } : one)) }
}
