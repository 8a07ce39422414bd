/** The bytes of a story file. */
export const encodeStory = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text)

/** SHA-256 of a text's UTF-8 bytes, in hexadecimal. */
export const hashOf = (text: string): Promise<string> => hashOfBytes(encodeStory(text))

/** SHA-256 of bytes, in hexadecimal. */
export async function hashOfBytes(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes)
  return [...new Uint8Array(digest)].map(byte => byte.toString(16).padStart(2, '0')).join('')
}
