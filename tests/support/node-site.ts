import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** A folder of its own below the system's temporary one, with these files in it. */
export async function temporaryFolder(
  files: Readonly<Record<string, Uint8Array<ArrayBuffer>>> = {},
): Promise<{ path: string; remove(): Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'stet-test-'))
  for (const [name, bytes] of Object.entries(files)) {
    await mkdir(dirname(join(path, name)), { recursive: true })
    await writeFile(join(path, name), bytes)
  }
  return { path, remove: () => rm(path, { recursive: true, force: true }) }
}
