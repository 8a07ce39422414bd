import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { temporaryFolder } from '../support/node-site.ts'
import { runStet } from '../support/run-stet.ts'

const encode = (text: string) => new TextEncoder().encode(text)
const velmora = `---
title: Velmoras streets fill again
description: Police count nobody
image: https://pixhost.example/a.jpg
date: 2026-11-22-09-00-00
categories: [world]
---

Residents of Brodna watched from their windows as Velmora's opposition marched past on Sunday.

The march went from Linden Square to the river. Nobody was hurt.

esidents of Brodna watch from their windows as the opposition marches past on Sunday, November 22

The police said that they had not counted.

![Banners](/img/flags.jpg "Flags over Linden Square in Brodna on Sunday")

Zarech said that she would be back.
`
const clean = '---\ntitle: Snow\ndate: 2026-11-22\n---\n\nIt snowed on Sunday.\n'
let folder: Awaited<ReturnType<typeof temporaryFolder>>
beforeEach(async () => {
  folder = await temporaryFolder({
    'posts/velmora.md': encode(velmora),
    'posts/snow.md': encode(clean),
    'posts/latin.md': new Uint8Array([0x45, 0xe9]),
  })
})
afterEach(() => folder.remove())

describe('stet captions', () => {
  it('prints every text that it checked, with its place, its signals, and what was found', async () => {
    const { code, out } = await runStet('captions', folder.path, '--json')
    expect(code).toBe(1)
    const texts = JSON.parse(out) as Record<string, unknown>[]
    expect(texts.map(({ kind, line }) => [kind, line])).toEqual([
      ['headline', 2],
      ['headline', 2],
      ['standfirst', 3],
      ['lead', 4],
      ['figure', 17],
      ['loose', 13],
    ])
    expect(Object.keys(texts[1] ?? {})).toEqual(['file', 'kind', 'line', 'text', 'signals', 'findings'])
    const [finding] = (texts[1]?.findings ?? []) as object[]
    expect(Object.keys(finding ?? {})).toEqual(['rule', 'level', 'message', 'evidence', 'fix'])
    expect(texts[1]).toMatchObject({
      file: join(folder.path, 'posts/velmora.md'),
      findings: [
        {
          rule: 'lost-apostrophe',
          level: 'error',
          message: "“Velmoras” has lost its apostrophe; the story has “Velmora's”.",
          evidence: { line: 9 },
          fix: { text: "Velmora's streets fill again", safe: true },
        },
      ],
    })
    expect(texts[5]).toMatchObject({
      signals: ['no-stop', 'takes-up', 'known', 'repeats', 'names', 'shows-doing', 'behind-body', 'dated'],
      findings: [{ rule: 'lost-letter', evidence: { line: 9 } }],
    })
  })

  it('says it to people, and to a forge', async () => {
    const [people, sarif] = await Promise.all([runStet('captions', folder.path), runStet('captions', folder.path, '--sarif')])
    expect(people.out).toContain('lost-apostrophe: “Velmoras” has lost its apostrophe')
    expect(people.out).toContain('line 9: Residents of Brodna')
    expect(people.out).toContain("instead: Velmora's streets fill again")
    expect(people.out).toMatch(/3 captions in 3 files: \d errors, \d warnings?, \d hints?\.\n$/)
    expect(people.error).toContain('latin.md could not be read as UTF-8 text.')
    const { version, runs } = JSON.parse(sarif.out) as { version: string; runs: { results: { ruleId: string; level: string }[] }[] }
    expect(version).toBe('2.1.0')
    expect(runs[0]?.results).toContainEqual(
      expect.objectContaining({
        ruleId: 'hot-link',
        level: 'warning',
        locations: [expect.objectContaining({ physicalLocation: expect.anything() })],
      }),
    )
  })

  it('follows what the site says of profile, rules and hosts, and a profile that is asked for', async () => {
    const config = {
      captions: { profile: 'ap', rules: { 'lost-letter': 'hint', 'lost-apostrophe': 'off' } },
      fields: { description: { role: null } },
      pictures: { ownHosts: ['pixhost.example'] },
    }
    await writeFile(join(folder.path, 'stet.config.json'), JSON.stringify(config))
    const rules = async (...more: string[]) => {
      const { code, out } = await runStet('captions', join(folder.path, 'posts/velmora.md'), '--json', ...more)
      const texts = JSON.parse(out) as { kind: string; findings: { rule: string; level: string }[] }[]
      return {
        code,
        kinds: texts.map(({ kind }) => kind),
        found: texts.flatMap(({ findings }) => findings.map(({ rule, level }) => `${rule} ${level}`)),
      }
    }
    const { code, kinds, found } = await rules()
    expect(kinds).not.toContain('standfirst')
    expect(found).toContain('lost-letter hint')
    expect(found).toContain('full-stop warning')
    expect(found.join()).not.toMatch(/lost-apostrophe|hot-link/)
    expect(code).toBe(0)
    expect((await rules('--profile', 'plain')).found.join()).not.toContain('full-stop')
  })

  it('ends with 0 when nothing is wrong, and writes nothing', async () => {
    const { code } = await runStet('captions', join(folder.path, 'posts/snow.md'))
    expect(code).toBe(0)
    await runStet('captions', folder.path)
    expect(await readFile(join(folder.path, 'posts/velmora.md'), 'utf8')).toBe(velmora)
    expect(await readdir(folder.path)).toEqual(['posts'])
  })

  it.each([
    [[], 'Say which files'],
    [['--profile', 'times', '.'], 'There is no profile “times”; there are plain, ap, bbc.'],
    [['--json', '--sarif', '.'], 'Choose one'],
    [['--sight', '.'], 'There are --profile, --json and --sarif.'],
    [['/no/such/folder'], 'There is nothing at /no/such/folder.'],
  ])('with %j says in a sentence what there is instead', async (args, words) => {
    const { code, out, error } = await runStet('captions', ...args)
    expect([code, out]).toEqual([2, ''])
    expect(error).toContain(words)
  })

  it('says which stories are the same text twice, and which one page hides', async () => {
    const body = 'The ramp is mended, and the ferry sails again on Monday at noon.'
    const twin = (title: string) => encode(`---\ntitle: ${title}\ndate: 2026-11-22\n---\n\n${body}\n`)
    const other = `---\ntitle: Ferry back\ndate: 2026-11-23\n---\n\nNobody knows for how long it will hold this time.\n`
    const config = "<?php return ['collections' => ['posts' => ['path' => '/articles/{-title}']]];"
    const site = await temporaryFolder({
      'config.php': encode(config),
      'source/_posts/a.md': twin('Ferry back'),
      'source/_posts/b.md': twin('Ramp mended'),
      'source/_posts/c.md': encode(other),
    })
    const { out } = await runStet('captions', join(site.path, 'source'), '--json')
    const texts = JSON.parse(out) as { file: string; findings: { rule: string; message: string }[] }[]
    const found = texts.flatMap(({ file, findings }) => findings.map(({ rule, message }) => [file.at(-4), rule, message]))
    const name = (file: string) => join(site.path, 'source/_posts', file)
    expect(found).toEqual([
      ['a', 'duplicate-story', `The same text stands in ${name('b.md')}.`],
      ['a', 'same-address', `${name('c.md')} has the same address; one page hides the other.`],
      ['b', 'duplicate-story', `The same text stands in ${name('a.md')}.`],
      ['c', 'same-address', `${name('a.md')} has the same address; one page hides the other.`],
    ])
    await site.remove()
  })
})
