import exif from 'exifreader'
import { cleanText } from '#domain/images/clean-text.ts'
import type { FoundText, FoundTexts, PictureField, ShownField, TextOrigin } from '#domain/images/picture-record.ts'
import { takenTime } from '#domain/images/taken-time.ts'
import { exifText, iimTexts, type Tags, xmpTexts } from './picture-tags.ts'
import { xmpParser } from './xmp-parser.ts'

/** A place on earth in degrees; south and west are negative. */
export interface PlaceOnEarth {
  readonly latitude: number
  readonly longitude: number
}

/** What a file says of itself beside its pixels. */
export interface PictureWords {
  readonly found: FoundTexts
  readonly placeOnEarth: PlaceOnEarth | null
}

// IPTC Photo Metadata Standard 2024.1: the property in XMP, in IIM and in EXIF, by the names that the reader gives them.
const rules: Readonly<Partial<Record<PictureField | ShownField, { xmp: string; iim?: string; exif?: string; list?: true }>>> = {
  caption: { xmp: 'description', iim: 'Caption/Abstract', exif: 'ImageDescription' },
  alt: { xmp: 'AltTextAccessibility' },
  source: { xmp: 'Source', iim: 'Source' },
  copyright: { xmp: 'rights', iim: 'Copyright Notice', exif: 'Copyright' },
  terms: { xmp: 'UsageTerms' },
  people: { xmp: 'PersonInImage', list: true },
  keywords: { xmp: 'subject', iim: 'Keywords', list: true },
  headline: { xmp: 'Headline', iim: 'Headline' },
  captionWriter: { xmp: 'CaptionWriter', iim: 'Writer/Editor' },
  instructions: { xmp: 'Instructions', iim: 'Special Instructions' },
  madeBy: { xmp: 'DigitalSourceType' },
}
const creator = { xmp: 'creator', iim: 'By-line', exif: 'Artist', list: true } as const
const creditLine = { xmp: 'Credit', iim: 'Credit' } as const
const place = [
  { xmp: 'City', iim: 'City' },
  { xmp: 'State', iim: 'Province/State' },
  { xmp: 'Country', iim: 'Country/Primary Location Name' },
] as const

/** All texts that a picture's file carries, XMP before IIM before EXIF, each with where it was found. Never throws: a file may hold anything. */
export async function pictureWords(bytes: Uint8Array<ArrayBuffer>): Promise<PictureWords> {
  const tags = await readTags(bytes)
  if (!tags) return { found: {}, placeOnEarth: null }
  const read = ({ xmp, iim, exif, list }: { xmp: string; iim?: string; exif?: string; list?: true }): FoundText | null => {
    const text = (values: readonly string[]) =>
      cleanText((list ? values.map(cleanText).filter(value => value !== '') : values.slice(0, 1)).join(', '))
    return (
      foundText(text(xmpTexts(tags, xmp)), 'XMP') ??
      (iim === undefined ? null : foundText(text(iimTexts(tags, iim)), 'IIM')) ??
      (exif === undefined ? null : foundText(cleanText(exifText(tags, exif)), 'EXIF'))
    )
  }
  const found: { [field in PictureField | ShownField]?: FoundText } = {}
  const put = (field: PictureField | ShownField, text: FoundText | null) => {
    if (text) found[field] = text
  }
  for (const [field, rule] of Object.entries(rules)) put(field as PictureField, read(rule)) // The keys of a record are its fields.
  put('credit', creditOf(read(creator), read(creditLine)))
  put('place', placeOf(place.map(read)))
  put('taken', takenOf(tags))
  return { found, placeOnEarth: placeOnEarthOf(tags) }
}

async function readTags(bytes: Uint8Array<ArrayBuffer>): Promise<Tags | null> {
  if (hasEndlessEnds(bytes)) return null
  try {
    const buffer = bytes.byteLength === bytes.buffer.byteLength ? bytes.buffer : bytes.slice().buffer
    const {
      xmp = {},
      iptc = {},
      exif: fields = {},
      gps = {},
    } = exif.load(buffer, {
      expanded: true,
      domParser: await xmpParser(),
      includeTags: { xmp: true, iptc: true, exif: true, gps: true },
    })
    return { xmp, iptc, exif: fields, gps }
  } catch {
    return null
  }
}

/** exifreader looks for the end of a packet by an expression that takes hours where there are a million half ones. A file has one or two. */
const hasEndlessEnds = (bytes: Uint8Array) => new TextDecoder('latin1').decode(bytes).split('<?xpacket end', 100).length === 100

const foundText = (value: string, origin: TextOrigin): FoundText | null => (value === '' ? null : { value, origin })

/**
 * `Creator/Credit line` where the file has both. Agencies put the photographer into the credit line too, and a press office its
 * company: then the longer one says it all. The origin is that of the credit line, which the standard says is to be printed.
 */
function creditOf(by: FoundText | null, line: FoundText | null): FoundText | null {
  if (!by || !line) return line ?? by
  const [name, credit] = [by.value.toLowerCase(), line.value.toLowerCase()]
  if (credit.includes(name)) return line
  return name.includes(credit) ? by : { value: cleanText(`${by.value}/${line.value}`), origin: line.origin }
}

/** City, state and country from one block: those of two would be a place that nobody wrote. */
function placeOf(parts: readonly (FoundText | null)[]): FoundText | null {
  const origin = parts.find(part => part !== null)?.origin
  if (origin === undefined) return null
  return foundText(cleanText(parts.flatMap(part => (part?.origin === origin ? part.value : [])).join(', ')), origin)
}

/** The camera's own clock first: what is written later is often the day of the scan, or of the desk. */
function takenOf(tags: Tags): FoundText | null {
  const [iimDate = '', iimTime = ''] = [...iimTexts(tags, 'Date Created').slice(0, 1), ...iimTexts(tags, 'Time Created').slice(0, 1)]
  return (
    foundText(takenTime(exifText(tags, 'DateTimeOriginal')), 'EXIF') ??
    foundText(takenTime(xmpTexts(tags, 'DateCreated')[0] ?? ''), 'XMP') ??
    foundText(takenTime(iimDate, iimTime), 'IIM')
  )
}

/** From EXIF; else from XMP, which writes `58,21.45N`. */
function placeOnEarthOf(tags: Tags): PlaceOnEarth | null {
  const { Latitude, Longitude } = tags.gps as { Latitude?: unknown; Longitude?: unknown }
  const latitude = typeof Latitude === 'number' ? Latitude : degrees(xmpTexts(tags, 'GPSLatitude')[0])
  const longitude = typeof Longitude === 'number' ? Longitude : degrees(xmpTexts(tags, 'GPSLongitude')[0])
  const isThere = Number.isFinite(latitude) && Number.isFinite(longitude) && Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180
  return isThere ? { latitude, longitude } : null
}

function degrees(text = ''): number {
  const [, whole, minutes, seconds = '0', side] = /^(\d{1,3}),(\d{1,2}(?:\.\d+)?)(?:,(\d{1,2}(?:\.\d+)?))?([NSEW])$/.exec(text.trim()) ?? []
  if (side === undefined) return Number.NaN
  return (Number(whole) + Number(minutes) / 60 + Number(seconds) / 3600) * (side === 'S' || side === 'W' ? -1 : 1)
}
