// A packet of this size takes half a second to read; those of cameras and picture programs have some thousand characters.
const LONGEST_PACKET = 1_000_000
// Longer than any text that is kept, so that what is cut here would be cut anyway.
const LONGEST_VALUE = 20_000

/** Reads the XML of an XMP packet as exifreader wants it read. */
export interface XmpParser {
  parseFromString(xml: string, type: 'application/xml'): Document
}

/**
 * The parser of the browser, or xmldom where there is none, on packets without endless values: those take exifreader seconds for
 * each megabyte, and nobody else is served meanwhile.
 */
export async function xmpParser(): Promise<XmpParser> {
  const parser = await anyParser()
  return {
    parseFromString(xml, type) {
      const short = xml.replaceAll(/>[^<>]{20000,}</g, text => `${cut(text)}<`).replaceAll(/"[^"<]{20000,}"/g, text => `${cut(text)}"`)
      if (short.length > LONGEST_PACKET) throw new Error('This packet is too long.')
      return parser.parseFromString(short, type)
    },
  }
}

/** Not in the middle of an entity, which would break the XML. */
const cut = (text: string) => text.slice(0, LONGEST_VALUE).replace(/&[^;]{0,12}$/, '')

async function anyParser(): Promise<XmpParser> {
  if (typeof DOMParser !== 'undefined') return new DOMParser()
  const { DOMParser: XmlParser, onErrorStopParsing } = await import('@xmldom/xmldom')
  return new XmlParser({ onError: onErrorStopParsing }) as unknown as XmpParser // A document of xmldom, as much of one as exifreader reads.
}
