/**
 * What a photographer or an agency wrote into a picture file, under the names of the IPTC Photo Metadata Standard.
 * `as` says where it is written: XMP, the older IIM block, both, or plain EXIF.
 */
export interface PhotoMetadata {
  readonly as: 'xmp' | 'iim' | 'both' | 'exif'
  readonly description?: string
  readonly headline?: string
  readonly creator?: string
  readonly credit?: string
  readonly rights?: string
  /** Local time, `2026-11-22T16:47:00` */
  readonly dateCreated?: string
  readonly city?: string
  readonly keywords?: readonly string[]
  readonly people?: readonly string[]
  readonly altText?: string
  readonly instructions?: string
  readonly usageTerms?: string
  /** Degrees, written into EXIF only */
  readonly position?: { readonly latitude: string; readonly longitude: string }
}

const namespaces = [
  'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"',
  'xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/"',
  'xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/"',
  'xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/"',
].join(' ')

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

function simple(name: string, text: string | undefined): string {
  return text === undefined ? '' : `<${name}>${escaped(text)}</${name}>`
}

function inLanguages(name: string, text: string | undefined): string {
  if (text === undefined) return ''
  return `<${name}><rdf:Alt><rdf:li xml:lang="x-default">${escaped(text)}</rdf:li></rdf:Alt></${name}>`
}

function listed(name: string, kind: 'Bag' | 'Seq', texts: readonly string[] | undefined): string {
  if (texts === undefined) return ''
  return `<${name}><rdf:${kind}>${texts.map(text => `<rdf:li>${escaped(text)}</rdf:li>`).join('')}</rdf:${kind}></${name}>`
}

/** The XMP packet of a picture, as it goes into an APP1 segment. */
export function xmpPacket(photo: PhotoMetadata): string {
  const properties = [
    inLanguages('dc:description', photo.description),
    simple('photoshop:Headline', photo.headline),
    listed('dc:creator', 'Seq', photo.creator === undefined ? undefined : [photo.creator]),
    simple('photoshop:Credit', photo.credit),
    inLanguages('dc:rights', photo.rights),
    simple('photoshop:DateCreated', photo.dateCreated),
    simple('photoshop:City', photo.city),
    simple('photoshop:Instructions', photo.instructions),
    inLanguages('xmpRights:UsageTerms', photo.usageTerms),
    listed('dc:subject', 'Bag', photo.keywords),
    listed('Iptc4xmpExt:PersonInImage', 'Bag', photo.people),
    inLanguages('Iptc4xmpCore:AltTextAccessibility', photo.altText),
  ]
  return [
    '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF ${namespaces}><rdf:Description rdf:about="">`,
    ...properties.filter(property => property !== ''),
    '</rdf:Description></rdf:RDF></x:xmpmeta>',
    '<?xpacket end="w"?>',
  ].join('\n')
}
