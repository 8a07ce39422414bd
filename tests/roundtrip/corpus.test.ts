import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { headEntries } from '#domain/front-matter/head-entries.ts'
import { setValue } from '#domain/front-matter/set-value.ts'
import { joinSource } from '#domain/front-matter/split-source.ts'
import { attribute, type DocNode } from '#editor/bridge/doc-node.ts'
import { changedPart } from '#server/verify/changed-part.ts'
import { expectSameBytes, keepsTheLaws, opened, retypeEveryWord } from './laws.ts'

const folder = join(import.meta.dirname, 'corpus')
const files = globSync('*.md', { cwd: folder })
  .sort()
  .map(name => [name, readFileSync(join(folder, name), 'utf8')] as const)

/** Files in which a word typed anew changes more than itself, each with its reason; what is written is right all the same. */
const more: Readonly<Record<string, string>> = {}

it('the corpus has a file for every reported damage, construct, line end and indentation', () => expect(files.length).toBeGreaterThan(150))

describe.each(files)('%s', (name, text) => {
  it('1: opened and saved untouched, is the same bytes', () => expectSameBytes(text))

  it.skipIf(name in more)('2 and 3: a word typed anew changes that word alone, and reads back', () => {
    expect(retypeEveryWord(text).filter(one => !keepsTheLaws(one))).toEqual([])
  })

  it('4: what the editor cannot hold stands in it as it is written', () => {
    const plain = (source: string) =>
      source
        .replace(/\r\n?/g, '\n')
        .replace(/\n[ \t>]*/g, '\n')
        .trim()
    const body = plain(opened(text).source.body)
    const visit = (node: DocNode): void => {
      if (node.type.startsWith('source')) expect(body).toContain(plain(attribute(node, 'text')))
      for (const child of node.content ?? []) visit(child)
    }
    visit(opened(text).body.doc)
  })

  it('a value of the head typed anew changes that value alone', () => {
    const { source } = opened(text)
    for (const { key, value, style } of headEntries(source).entries) {
      if (typeof value !== 'string' || style === 'raw' || style === 'block') continue
      const result = setValue(source, key, { type: 'text', text: 'Zwölf: "x"' })
      expect(result.ok).toBe(true)
      const [out] = changedPart(text, result.ok ? joinSource(result.source) : '')
      expect(source.head.match(new RegExp(`^.*${key}.*$`, 'm'))?.[0]).toContain(out.split(/\r?\n/)[0])
    }
  })
})
