import exif from 'exifreader'

/**
 * Caption, credit and alt text that a picture file carries. Sources: IPTC IIM 2:120 Caption/Abstract, 2:80 By-line, 2:110 Credit;
 * XMP dc:description, dc:creator, photoshop:Credit, Iptc4xmpCore:AltTextAccessibility (IPTC Photo Metadata Standard 2024.1).
 */
export function pictureTexts(bytes: Uint8Array<ArrayBuffer>): { caption: string; credit: string; alt: string } {
  try {
    const {
      iptc,
      xmp,
      exif: fields,
    } = exif.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength), { expanded: true })
    const text = (tag: unknown) => clean(tag)
    const creator = text(xmp?.creator) || text(iptc?.['By-line']) || text(fields?.Artist)
    const agency = text(xmp?.Credit) || text(iptc?.Credit)
    return {
      caption: text(xmp?.description) || text(iptc?.['Caption/Abstract']) || text(fields?.ImageDescription),
      credit: creator && agency && creator !== agency ? `${creator}/${agency}` : creator || agency,
      alt: text(xmp?.AltTextAccessibility),
    }
  } catch {
    return { caption: '', credit: '', alt: '' }
  }
}

function clean(tag: unknown): string {
  if (typeof tag !== 'object' || tag === null || !('description' in tag)) return ''
  const text = typeof tag.description === 'string' ? tag.description : ''
  return text.replaceAll('\0', '').trim().slice(0, 5000)
}
