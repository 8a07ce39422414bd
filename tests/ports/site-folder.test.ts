import { existsSync } from 'node:fs'
import { chmod, mkdir, readdir, readFile, rename, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { SitePath } from '#domain/story/story.ts'
import { memoryFolder } from '#server/adapters/memory-folder.ts'
import { openNodeFolder } from '#server/adapters/site-folder/node-folder.ts'
import { FolderError, type SiteFolder } from '#server/ports/site-folder.ts'
import { aSite } from '../support/a-site.ts'
import { temporaryFolder } from '../support/node-site.ts'
import { until } from '../support/until.ts'

const at = (path: string) => path as SitePath
const bytes = (text: string) => new TextEncoder().encode(text)
const isMd = (path: string) => path.endsWith('.md')

/** What every folder must do the same way. */
function folderSuite(open: () => Promise<{ folder: SiteFolder; close(): Promise<void> }>): void {
  let folder: SiteFolder
  let close: () => Promise<void>
  beforeEach(async () => {
    const opened = await open()
    folder = opened.folder
    close = opened.close
  })
  afterEach(() => close())

  test('lists what is asked for below a folder', async () => {
    const files = await folder.scan('source/_posts', isMd)
    expect(files.map(file => file.path).sort()).toEqual(['source/_posts/bridge.md', 'source/_posts/ferry.md', 'source/_posts/snow.md'])
    expect(await folder.list('')).toContain('config.php')
    expect(await folder.scan('nowhere', isMd)).toEqual([])
  })

  test('reads back the very bytes it wrote, and makes folders for them', async () => {
    const odd = Uint8Array.from([0xef, 0xbb, 0xbf, 0x0d, 0x0a, 0, 0xff])
    await folder.write(at('source/_posts/2026/11/new.md'), odd)
    expect(await folder.read(at('source/_posts/2026/11/new.md'))).toEqual(odd)
  })

  test('gives a file another stamp when it is written, and the same while nothing is', async () => {
    const stamp = async () => (await folder.scan('source/_posts', isMd)).find(file => file.path.endsWith('snow.md'))?.stamp
    const before = await stamp()
    expect(await stamp()).toBe(before)
    const written = await folder.write(at('source/_posts/snow.md'), bytes('new'))
    expect(await stamp()).toBe(written.stamp)
    expect(written.stamp).not.toBe(before)
  })

  test('reads nothing where there is nothing, and removes it without complaint', async () => {
    expect(await folder.read(at('source/_posts/none.md'))).toBeNull()
    await folder.remove(at('source/_posts/none.md'))
    await folder.remove(at('source/_posts/snow.md'))
    expect(await folder.read(at('source/_posts/snow.md'))).toBeNull()
  })

  test.each(['../x.md', '/etc/passwd', 'a/../../x.md', 'a//b.md', './x.md', 'a\\b.md', '%2e%2e/x.md', 'a\0.md', ''])(
    'refuses the path %j in every way',
    async path => {
      for (const attempt of [() => folder.read(at(path)), () => folder.write(at(path), bytes('x')), () => folder.remove(at(path))])
        await expect(attempt()).rejects.toMatchObject({ kind: 'outside' })
    },
  )

  test('tells of a change, until it is told to stop', async () => {
    let told = 0
    const stop = folder.watch(['source/_posts'], () => {
      told += 1
    })
    await folder.write(at('source/_posts/other.md'), bytes('x'))
    await until(() => told > 0, 'the call', 2000)
    stop()
  })
}

describe('A site in memory', () =>
  folderSuite(async () => ({ folder: memoryFolder('site', aSite(), () => '2026-11-24T12:00:00.000Z'), close: async () => {} })))

describe('A site on disk', () => {
  folderSuite(async () => {
    const place = await temporaryFolder(aSite())
    return { folder: await openNodeFolder(place.path), close: place.remove }
  })

  let root: string
  let outside: string
  let folder: SiteFolder
  let clean: () => Promise<void>
  beforeEach(async () => {
    const site = await temporaryFolder(aSite())
    const other = await temporaryFolder({ 'secret.md': bytes('secret') })
    root = site.path
    outside = other.path
    folder = await openNodeFolder(root)
    clean = async () => {
      await site.remove()
      await other.remove()
    }
  })
  afterEach(() => clean())

  test('never follows a link out of the folder, neither to read nor to write nor to list', async () => {
    await symlink(join(outside, 'secret.md'), join(root, 'source/_posts/link.md'))
    await symlink(outside, join(root, 'source/_posts/linked'))
    await expect(folder.read(at('source/_posts/link.md'))).rejects.toBeInstanceOf(FolderError)
    await expect(folder.read(at('source/_posts/linked/secret.md'))).rejects.toMatchObject({ kind: 'outside' })
    await expect(folder.write(at('source/_posts/linked/new.md'), bytes('x'))).rejects.toMatchObject({ kind: 'outside' })
    await expect(folder.write(at('source/_posts/link.md'), bytes('x'))).rejects.toMatchObject({ kind: 'outside' })
    await expect(folder.remove(at('source/_posts/linked/secret.md'))).rejects.toMatchObject({ kind: 'outside' })
    expect(await readdir(outside)).toEqual(['secret.md'])
    expect((await folder.scan('', isMd)).some(file => file.path.includes('link'))).toBe(false)
  })

  test('leaves nothing beside a file it wrote, and keeps its permissions', async () => {
    const file = join(root, 'source/_posts/snow.md')
    await chmod(file, 0o664)
    await folder.write(at('source/_posts/snow.md'), bytes('new'))
    expect(await readFile(file, 'utf8')).toBe('new')
    expect((await stat(file)).mode & 0o777).toBe(0o664)
    expect((await readdir(join(root, 'source/_posts'))).sort()).toEqual(['bridge.md', 'ferry.md', 'snow.md'])
  })

  test('leaves the old file whole when the new one cannot be put in its place', async () => {
    await mkdir(join(root, 'source/_posts/folder.md'))
    await expect(folder.write(at('source/_posts/folder.md'), bytes('x'))).rejects.toMatchObject({ kind: 'failed' })
    await expect(folder.write(at('config.php/x.md'), bytes('x'))).rejects.toBeInstanceOf(FolderError)
    expect(existsSync(join(root, 'source/_posts/folder.md'))).toBe(true)
  })

  test('takes away what was cut off while it was written: of files that are named, of others when it is old, and nothing else', async () => {
    const old = new Date(Date.now() - 3_600_000)
    const put = async (path: string, when?: Date) => {
      await mkdir(dirname(join(root, path)), { recursive: true })
      await writeFile(join(root, path), 'half')
      if (when) await utimes(join(root, path), when, when)
    }
    const [named, aged, young] = ['.ferry.md.0123456789ab.stet', '.bridge.md.ba9876543210.stet', '.snow.md.0123456789ab.stet']
    await put(`source/_posts/${named}`)
    await put(`source/_posts/${aged}`, old)
    await put(`source/_posts/2026/${aged}`, old)
    await put(`source/_posts/${young}`)
    const theirs = [
      '.ferry.md.stet',
      '.ferry.md.0123.stet',
      'ferry.md.0123456789ab.stet',
      '.ferry.md.0123456789AB.stet',
      '.0123456789ab.stet',
    ]
    for (const name of theirs) await put(`source/_posts/${name}`, old)
    await put(`elsewhere/${aged}`, old)
    await folder.sweep(['source/_posts', 'source/nowhere'], [at('source/_posts/ferry.md')])
    expect((await readdir(join(root, 'source/_posts'))).sort()).toEqual(
      ['2026', 'bridge.md', 'ferry.md', 'snow.md', young, ...theirs].sort(),
    )
    expect(await readdir(join(root, 'source/_posts/2026'))).toEqual([])
    expect(await readdir(join(root, 'elsewhere'))).toEqual([aged])
  })

  test('does not list what is nobody’s copy', async () => {
    for (const folderName of ['node_modules/a', 'vendor/b', '.git', '_site', 'build_local']) {
      await mkdir(join(root, folderName), { recursive: true })
      await writeFile(join(root, folderName, 'readme.md'), 'x')
    }
    expect((await folder.list('')).filter(path => path.endsWith('readme.md'))).toEqual([])
  })

  test('hears of hundreds of files, of new folders, and of a folder moved in whole', async () => {
    let told = 0
    const stop = folder.watch(['source/_posts'], () => {
      told += 1
    })
    const hears = async (what: string, change: () => Promise<unknown>) => {
      const before = told
      await change()
      await until(() => told > before, what, 2000)
    }
    await hears('many files', () =>
      Promise.all(Array.from({ length: 300 }, (_, number) => writeFile(join(root, `source/_posts/${number}.md`), 'x'))),
    )
    await hears('a new folder', () => mkdir(join(root, 'source/_posts/2027')))
    await hears('a file in it', () => writeFile(join(root, 'source/_posts/2027/a.md'), 'x'))
    await hears('a folder moved in', async () => {
      await mkdir(join(outside, 'whole'))
      await rename(join(outside, 'whole'), join(root, 'source/_posts/whole'))
    })
    await hears('a file in that', () => writeFile(join(root, 'source/_posts/whole/b.md'), 'x'))
    await hears('a removal', () => rm(join(root, 'source/_posts/whole/b.md')))
    stop()
    expect(told).toBeLessThan(20)
  })
})
