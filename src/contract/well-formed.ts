import type { z } from 'zod'

/** Half of a surrogate pair would be written as another character, and could not be taken back. */
export const wellFormed = (schema: z.ZodString): z.ZodString =>
  schema.refine(
    text => text.isWellFormed(),
    'This text has half a character in it (a lone surrogate), which no file can hold. Type that character again.',
  )
