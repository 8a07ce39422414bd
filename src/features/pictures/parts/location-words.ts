import type { PictureRecord } from '#contract/picture.ts'
import { panelWords } from '../words.ts'

/** What is said of the place on earth in a picture's file. Of a file that the desk never read, as on another host, nothing is known. */
export function locationWords({ hash, located }: Pick<PictureRecord, 'hash' | 'located'>, keepLocation: boolean): string {
  if (hash === null) return panelWords.locationUnknown
  if (!located) return panelWords.locationNone
  return keepLocation ? panelWords.locationKept : panelWords.locationRemoved
}
