/** What the reader makes of a file, by block; none of it can be trusted to have the form that it says. */
export interface Tags {
  readonly xmp: object
  readonly iptc: object
  readonly exif: object
  readonly gps: object
}

const property = (of: unknown, name: string): unknown =>
  typeof of === 'object' && of !== null && Object.hasOwn(of, name) ? (of as Record<string, unknown>)[name] : undefined

/** A property of XMP: the items of a list; of a text in several languages the one for everybody (`x-default`) first. */
export function xmpTexts({ xmp }: Tags, name: string): string[] {
  const value = property(property(xmp, name), 'value')
  if (typeof value === 'string') return [value]
  if (!Array.isArray(value)) return []
  const items = value.flatMap((item: unknown) => {
    const text = property(item, 'value')
    return typeof text === 'string' ? { text, forAll: property(property(item, 'attributes'), 'lang') === 'x-default' } : []
  })
  return [...items.filter(item => item.forAll), ...items.filter(item => !item.forAll)].map(item => item.text)
}

/** A dataset of IIM, as often as it is there. Its bytes say UTF-8 or latin 1 more reliably than the block's own note of it. */
export function iimTexts({ iptc }: Tags, name: string): string[] {
  const tag = property(iptc, name)
  return (Array.isArray(tag) ? tag : [tag]).flatMap((one: unknown) => {
    const value = property(one, 'value')
    return Array.isArray(value) && value.every(byte => typeof byte === 'number') ? decoded(Uint8Array.from(value)) : []
  })
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** A text of EXIF; of several in one field (photographer and editor of a copyright) the first that is there. */
export function exifText({ exif }: Tags, name: string): string {
  const value = property(property(exif, name), 'value')
  const texts = (Array.isArray(value) ? value : [value]).filter(one => typeof one === 'string')
  return texts.find(text => text.trim() !== '') ?? ''
}
