import { cleanText, listed } from '#domain/images/clean-text.ts'
import type { PictureField, ShownField } from '#domain/images/picture-record.ts'

type Texts = Readonly<Partial<Record<PictureField | ShownField, string>>>

const namespaces = [
  'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"',
  'xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/"',
  'xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/"',
  'xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/"',
].join(' ')

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
const items = (kind: string, texts: readonly string[], language = '') =>
  `<rdf:${kind}>${texts.map(text => `<rdf:li${language}>${escaped(text)}</rdf:li>`).join('')}</rdf:${kind}>`

const plain = (text: string) => escaped(text)
const inLanguages = (text: string) => items('Alt', [text], ' xml:lang="x-default"')
const bag = (text: string) => items('Bag', listed(text))

// IPTC Photo Metadata Standard 2024.1: which property a text is, and how the standard writes it.
const properties: readonly (readonly [PictureField | ShownField, string, (text: string) => string])[] = [
  ['caption', 'dc:description', inLanguages],
  ['copyright', 'dc:rights', inLanguages],
  ['keywords', 'dc:subject', bag],
  ['credit', 'photoshop:Credit', plain],
  ['source', 'photoshop:Source', plain],
  ['place', 'photoshop:City', plain],
  ['taken', 'photoshop:DateCreated', plain],
  ['headline', 'photoshop:Headline', plain],
  ['captionWriter', 'photoshop:CaptionWriter', plain],
  ['instructions', 'photoshop:Instructions', plain],
  ['terms', 'xmpRights:UsageTerms', inLanguages],
  ['alt', 'Iptc4xmpCore:AltTextAccessibility', inLanguages],
  ['people', 'Iptc4xmpExt:PersonInImage', bag],
  ['madeBy', 'Iptc4xmpExt:DigitalSourceType', plain],
]

/**
 * The texts of a picture as an XMP packet (ISO 16684-1), which the desk reads back as they were; null where there is none. The
 * credit goes into the Credit Line whole, since that is what is to be printed; of `Name/Agency` the name is the Creator too.
 */
export function xmpPacket(texts: Texts): string | null {
  const written = properties.flatMap(([field, name, write]) => {
    const text = cleanText(texts[field] ?? '')
    return text === '' ? [] : `<${name}>${write(text)}</${name}>`
  })
  const [name, agency] = cleanText(texts.credit ?? '').split('/', 2)
  if (name && agency) written.push(`<dc:creator>${items('Seq', [name.trim()])}</dc:creator>`)
  if (written.length === 0) return null
  return [
    '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF ${namespaces}><rdf:Description rdf:about="">`,
    ...written,
    '</rdf:Description></rdf:RDF></x:xmpmeta>',
    '<?xpacket end="w"?>',
  ].join('\n')
}
