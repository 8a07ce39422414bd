/** The files of the sample site as the page can load them: real files, byte for byte. */
const urls = import.meta.glob<string>('../sample-site/**/*', { query: '?url', import: 'default', eager: true })

export async function sampleFiles(): Promise<Record<string, Uint8Array<ArrayBuffer>>> {
  const entries = Object.entries(urls).map(async ([path, url]) => {
    const response = await fetch(url)
    return [path.replace('../sample-site/', ''), new Uint8Array(await response.arrayBuffer())] as const
  })
  return Object.fromEntries(await Promise.all(entries))
}
