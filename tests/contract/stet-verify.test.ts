import { readdir, stat, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { temporaryFolder } from '../support/node-site.ts'
import { runStet } from '../support/run-stet.ts'

const encode = (text: string) => new TextEncoder().encode(text)
let folder: Awaited<ReturnType<typeof temporaryFolder>>

beforeEach(async () => {
  folder = await temporaryFolder({
    'posts/eels.md': encode('---\ntitle: Eels \n--- \n\nThe ferry *brought* eels.\n\nNobody ordered them.\n'),
    'posts/post.markdown': encode('* one\r\n* two\r\n'),
    'deep/er/crate.mdx': encode('<Crate kilos={12} />\n\nTwelve kilos.\n'),
    'deep/latin.md': new Uint8Array([0x45, 0xe9, 0x0a]),
    'node_modules/other/readme.md': encode('not ours\n'),
    'notes.txt': encode('no story\n'),
  })
})
afterEach(() => folder.remove())

describe('stet verify', () => {
  it('answers with one object, and ends with 0 when every law holds', async () => {
    const { code, out } = await runStet('verify', folder.path, '--json', '--edits', '2')
    expect(JSON.parse(out)).toEqual({ files: 4, identical: 3, refused: 1, edits: 4, minimal: 4, verified: 4, failures: [] })
    expect(code).toBe(0)
  })

  it('says it to people, with what is rich and what stays source', async () => {
    const { out, error } = await runStet('verify', join(folder.path, 'posts'), join(folder.path, 'deep/er/crate.mdx'))
    expect(out).toMatch(/^3 files/)
    expect(out).toMatch(/the same bytes +3 of 3/)
    expect(out).toMatch(/Component +1/)
    expect(out).toContain('No law is broken.')
    // A bar is drawn on a terminal only.
    expect(error).toBe('')
  })

  it('types the same words for the same seed', async () => {
    const [one, same] = await Promise.all([
      runStet('verify', folder.path, '--json', '--seed', 'x'),
      runStet('verify', folder.path, '--json', '--seed', 'x'),
    ])
    expect(one.out).toBe(same.out)
  })

  it('reads each file once, also one that is named twice or linked, and goes round no circle', async () => {
    await symlink(join(folder.path, 'posts'), join(folder.path, 'posts/again'))
    await symlink(join(folder.path, 'posts/eels.md'), join(folder.path, 'linked.md'))
    const { code, out } = await runStet('verify', folder.path, join(folder.path, 'posts'), '--json')
    expect([code, JSON.parse(out).files]).toEqual([0, 4])
  })

  it('says what it could not read, and goes on with the rest', async () => {
    await symlink('/no/such/file', join(folder.path, 'posts/gone.md'))
    const { code, out, error } = await runStet('verify', folder.path, '--json')
    expect([code, JSON.parse(out).files]).toEqual([2, 4])
    expect(error).toContain('posts/gone.md could not be read')
  })

  it('writes nothing', async () => {
    const state = async () => {
      const names = (await readdir(folder.path, { recursive: true })).sort()
      return Promise.all(names.map(async name => [name, (await stat(join(folder.path, name))).mtimeMs]))
    }
    const before = await state()
    await runStet('verify', folder.path)
    expect(await state()).toEqual(before)
  })

  it.each([
    [['verify'], 'Say which files or folders to verify'],
    [['verify', '/no/such/folder'], 'There is nothing at /no/such/folder.'],
    [['verify', '.', '--edits', 'many'], '“many” is no number of edits'],
    [['verify', '.', '--sede', '1'], 'There are --edits N, --seed TEXT and --json.'],
    [['prove', '.'], 'Stet does not know “prove”'],
  ])('for %j says what to do, and ends with 2', async (args, words) => {
    const { code, out, error } = await runStet(...args)
    expect([code, out]).toEqual([2, ''])
    expect(error).toContain(words)
  })

  it('for a folder without Markdown says so', async () => {
    const empty = await temporaryFolder({ 'a.txt': encode('x') })
    expect(await runStet('verify', empty.path)).toMatchObject({ code: 2, error: expect.stringContaining('There is no Markdown') })
    await empty.remove()
  })
})
