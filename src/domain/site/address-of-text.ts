import { asList } from '../front-matter/as-list.ts'
import { scanHead } from '../front-matter/scan-head.ts'
import { splitSource } from '../front-matter/split-source.ts'
import type { SiteShape } from './site-shape.ts'
import { storyAddress } from './story-address.ts'

/** Where readers find a story of this text, or null when the site does not say. */
export function addressOfText(
  shape: Pick<SiteShape, 'generator' | 'storyPath' | 'contentFolder' | 'fields'>,
  path: string,
  text: string,
): string | null {
  const byBlanks = (key: string) => shape.fields.some(field => field.key === key && field.byBlanks)
  const fields = Object.fromEntries(
    [...scanHead(splitSource(text))].map(([key, value]) => [
      key,
      typeof value === 'string' && !byBlanks(key) ? value : asList(value, true).join(', '),
    ]),
  )
  return storyAddress(shape, { fileName: path, fields })
}
