/** The text of a file, its byte order mark kept; null when the bytes are not UTF-8. */
export function decodeSource(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}
