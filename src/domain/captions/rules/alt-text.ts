import type { Found } from '../finding.ts'
import { wordsOf } from '../sentences.ts'

/** Characters after which a screen reader's listener has had enough, and the most that the IPTC standard allows. */
const AIM = 125
const MOST = 250

const plain = (text: string) => wordsOf(text).join(' ').toLowerCase()

/** An alt text: whether it is there where it must be, says something of its own, and is no file name. */
export function altText(alt: string, { caption, decorative }: { readonly caption: string; readonly decorative: boolean }): Found[] {
  const text = alt.trim()
  if (text === '')
    return decorative
      ? []
      : [{ rule: 'alt-missing', message: 'There is no alt text, and the picture is not marked as decorative.', field: 'alt' }]
  const found: Found[] = []
  const [own, said] = [plain(text), plain(caption)]
  if (isFileName(text))
    found.push({ rule: 'alt-file-name', message: `“${text}” is a file name, or says only that it is a picture.`, field: 'alt' })
  else if (own !== '' && said !== '' && (own === said || said.includes(own)))
    found.push({
      rule: 'alt-is-caption',
      message: 'The alt text only says what the caption says; a screen reader reads both.',
      field: 'alt',
    })
  const start = /^(?:an? )?(?:image|photo(?:graph)?|picture|pic)s? (?:of|showing|shows) (?=\S)/i.exec(text)?.[0]
  if (start !== undefined && !isFileName(text)) {
    const rest = text.slice(start.length)
    const from = alt.indexOf(text)
    found.push({
      rule: 'alt-image-of',
      message: `A screen reader says itself that it is a picture; “${start.trim()}” can go.`,
      field: 'alt',
      span: { start: from, end: from + start.trimEnd().length },
      fix: { field: 'alt', text: rest.charAt(0).toUpperCase() + rest.slice(1), safe: true },
    })
  }
  const length = Array.from(text).length
  if (length > AIM)
    found.push({
      rule: 'alt-long',
      message: `The alt text has ${length} characters; ${length > MOST ? `more than ${MOST} are not kept by the standard` : `aim for ${AIM}`}.`,
      field: 'alt',
      ...(length > MOST ? { level: 'error' as const } : {}),
    })
  return found
}

function isFileName(text: string): boolean {
  return (
    /\.(?:jpe?g|png|webp|avif|gif|svg|tiff?|heic)$/i.test(text) ||
    /^\S*_\S*$/.test(text) ||
    /^(?:IMG|DSC|DSCN|DSCF|PXL|GOPR|P\d{3})[-_ ]?\d+/i.test(text) ||
    /^(?:an? |the )?(?:image|photo|photograph|picture|pic|file|untitled)\s*\d*\.?$/i.test(text)
  )
}
