import type { Check } from '#contract/story.ts'
import { checkStory, type TextKind } from '#domain/captions/check-story.ts'
import { copyKeys } from '#domain/captions/copy-keys.ts'
import type { Desk } from './desk.ts'

/** What publishing says of its own: placeholders, and everything about the rights of pictures. */
const SAID_ALREADY = new Set(['tk', 'credit-missing', 'hot-link'])
/** More than these is work for somebody before publishing, and not for a list that is read in passing. */
const MOST = 6

const names: Readonly<Record<TextKind, string>> = {
  lead: 'Lead picture',
  figure: 'Picture',
  loose: 'Caption',
  headline: 'Headline',
  standfirst: 'Standfirst',
}

/** The errors that stand in captions, headline and standfirst of a text, as warnings: they are wrong, and a person decides. */
export function captionChecks(desk: Desk, text: string): Check[] {
  const { fields, captions, pictures } = desk.site.shape
  const checked = checkStory(text, copyKeys(fields), { ...captions, ownHosts: pictures.ownHosts })
  const sentences = checked.flatMap(({ kind, line, findings }) =>
    findings
      .filter(({ level, rule }) => level === 'error' && !SAID_ALREADY.has(rule))
      .map(({ message }) => `${names[kind]}, line ${line}: ${message}`),
  )
  const shown = sentences.slice(0, MOST).map((message): Check => ({ id: 'caption', level: 'warning', message }))
  const rest = sentences.length - shown.length
  if (rest > 0) shown.push({ id: 'caption', level: 'warning', message: `${rest} more of the kind. stet captions lists them all.` })
  return shown
}
