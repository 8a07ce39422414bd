import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { readArguments } from './arguments.ts'
import { castOf } from './cast.ts'
import { snakeCase, withMojibake, withoutFirstLetter, withoutPunctuation } from './damage.ts'
import { paragraphsOf } from './paragraphs.ts'
import { planSite } from './plan.ts'
import { dice } from './random.ts'
import { storyFile } from './story.ts'
import { isFree, writeSite } from './write-site.ts'

const folders: string[] = []
function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'stet-make-site-'))
  folders.push(folder)
  return folder
}
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

function textOf(folder: string): string {
  const posts = join(folder, 'source/_posts')
  return readdirSync(posts)
    .sort()
    .map(name => `${name}\n${readFileSync(join(posts, name), 'utf8')}`)
    .join('\n')
}

describe('a made site', () => {
  test('has the same bytes for the same seed and others for another', () => {
    const [first, again, other] = [newFolder(), newFolder(), newFolder()]
    writeSite(first, 30, 7)
    writeSite(again, 30, 7)
    writeSite(other, 30, 8)
    expect(textOf(again)).toBe(textOf(first))
    expect(textOf(other)).not.toBe(textOf(first))
  })

  test('has as many files as stories, also where headlines are the same', () => {
    const folder = newFolder()
    expect(isFree(folder)).toBe(true)
    writeSite(folder, 60, 1911)
    expect(isFree(folder)).toBe(false)
    const names = readdirSync(join(folder, 'source/_posts'))
    expect(names).toHaveLength(60)
    expect(names.some(name => name.endsWith('_1.md'))).toBe(true)
    expect(readFileSync(join(folder, 'config.php'), 'utf8')).toContain("'path' => '/articles/{-title}'")
  })

  test('gives every file eight keys in one order, blanks behind values, and a fence with a blank', () => {
    const plan = planSite(200, 1911)
    const shape =
      /^---\nextends: _layouts\.post\nsection: content\nimage: (\S+ )?\ntitle: [^'":]+ \ndescription: [^'":]+ \ndate: (\d{4})(-\d\d){5} \ncategories: \[latest, [a-z-]+\] \nfeatured: true \n--- \n/
    for (let index = 0; index < 200; index++) expect(storyFile(plan, index).text).toMatch(shape)
  })

  test('tells the same story at the same place, however large the site is', () => {
    expect(storyFile(planSite(5000, 1), 4999).name).toBe(storyFile(planSite(6000, 1), 4999).name)
  })

  test('carries every quirk from twenty stories on', () => {
    const plan = planSite(20, 1911)
    const all = Array.from({ length: 20 }, (_, index) => storyFile(plan, index).text)
    expect(all.some(text => text.includes('image: \n'))).toBe(true)
    expect(all.some(text => text.endsWith('--- \n'))).toBe(true)
    expect(all.some(text => text.includes('[latest, latest]'))).toBe(true)
    expect(all.some(text => text.includes('date: 2031-'))).toBe(true)
    expect(all.filter(text => text.includes('\u00a0')).length).toBeGreaterThan(15)
  })

  test('mixes body, captions and others as real copy does', () => {
    const count = { body: 0, caption: 0, other: 0 }
    const withoutStop = { body: 0, caption: 0, other: 0 }
    for (let index = 0; index < 150; index++) {
      const roll = dice(1, index)
      for (const { kind, text } of paragraphsOf(700, castOf(roll), roll, 0.34)) {
        count[kind] += 1
        if (!/[.!?]['"]?$/.test(text)) withoutStop[kind] += 1
      }
    }
    const all = count.body + count.caption + count.other
    expect(count.caption / all).toBeCloseTo(0.16, 1)
    expect(count.body / all).toBeCloseTo(0.69, 1)
    expect(withoutStop.caption / count.caption).toBeGreaterThan(0.97)
    expect(withoutStop.body / count.body).toBeLessThan(0.01)
    expect(withoutStop.other / count.other).toBeCloseTo(0.87, 1)
  })
})

test.each([
  ["Storm takes Skarn's pier: 1,040 told to stay", 'storm_takes_skarns_pier_1040_told_to_stay'],
  ["'I would': Ada, 9, on it", 'i_would_ada_9_on_it'],
  ['A 3-day walk', 'a_3_day_walk'],
])('names the file of %s %s', (headline, name) => {
  expect(snakeCase(headline)).toBe(name)
})

test('damages copy in the way importers do', () => {
  expect(withoutPunctuation('Revealed: the town\'s "plan"')).toBe('Revealed the towns plan')
  expect(withMojibake("It's the town's")).toBe('Itâ€™s the townâ€™s')
  expect(withoutFirstLetter('Residents carry')).toBe('esidents carry')
  expect(withoutFirstLetter("'We knew'")).toBe("'We knew'")
})

test.each([
  [['--stories', '0', 'x'], '--stories must be'],
  [['--stories', 'many', 'x'], '--stories must be'],
  [['x'], '--stories must be'],
  [['--stories', '5'], 'Name one folder'],
  [['--stories', '5', 'x', 'y'], 'Name one folder'],
  [['--stories', '5', '--seed', 'a', 'x'], '--seed must be'],
  [['--frob', 'x'], 'Unknown option'],
])('refuses %j in one sentence', (argv, sentence) => {
  expect(readArguments(argv)).toContain(sentence)
})

test('reads a good command line', () => {
  expect(readArguments(['--stories', '25000', '--seed', '3', 'there'])).toEqual({ stories: 25000, seed: 3, folder: 'there' })
})
