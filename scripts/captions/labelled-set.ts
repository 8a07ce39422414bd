import { globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { type RuleName, ruleNames } from '../../src/domain/captions/finding.ts'

/** What a line of a labelled story is: body, loose caption, or something that is neither. */
export type Label = 'body' | 'caption' | 'other'

export interface LabelledLine {
  readonly label: Label
  /** The label as it is written: `O-list`. */
  readonly written: string
  readonly text: string
  /** The rules that ought to find something in it. */
  readonly rules: readonly RuleName[]
}

/** A story whose every line says what it is. */
export interface LabelledStory {
  readonly name: string
  readonly section: string
  /** One of two halves; the weights were chosen on `tuning` alone. */
  readonly half: 'tuning' | 'kept out'
  readonly headline: LabelledLine
  readonly standfirst: LabelledLine
  readonly date: string
  readonly lines: readonly LabelledLine[]
}

const labels: Readonly<Record<string, Label>> = { B: 'body', C: 'caption', O: 'other' }

/** Reads the labelled stories; a line that is not understood is an error, since a label that is lost would be counted wrong. */
export function labelledStories(folder: string): LabelledStory[] {
  return globSync(`${folder}/*.txt`).sort().map(readStory)
}

function readStory(path: string): LabelledStory {
  const name = basename(path, '.txt')
  const [head = '', body = ''] = readFileSync(path, 'utf8').split(/^---\n/m)
  const field = (key: string) => new RegExp(`^${key}(?: !(\\S+))?: (.*)$`, 'm').exec(head)
  const text = (key: string): LabelledLine => {
    const found = field(key)
    return { label: 'other', written: key, text: found?.[2] ?? '', rules: rulesIn(found?.[1], path) }
  }
  const lines = body
    .split('\n')
    .filter(line => line !== '')
    .map(line => {
      const found = /^([BCO])(-\w+)?(?: !(\S+))? (.*)$/.exec(line)
      if (!found) throw new Error(`${path}: “${line.slice(0, 60)}” has no label.`)
      const [, label = '', kind = '', rules, words = ''] = found
      return { label: labels[label] ?? 'other', written: label + kind, text: words, rules: rulesIn(rules, path) }
    })
  const half = Number(/^\d+/.exec(name)?.[0] ?? 0) % 2 === 0 ? 'tuning' : 'kept out'
  return {
    name,
    section: field('section')?.[2] ?? '',
    half,
    headline: text('headline'),
    standfirst: text('standfirst'),
    date: field('date')?.[2] ?? '',
    lines,
  }
}

function rulesIn(written: string | undefined, path: string): RuleName[] {
  return (written?.split(',') ?? []).map(name => {
    const rule = ruleNames.find(one => one === name)
    if (!rule) throw new Error(`${path}: there is no rule “${name}”.`)
    return rule
  })
}

/** The story as a file of a site, and the line of the file that each of its lines stands on. */
export function asFile({ headline, standfirst, date, section, lines }: LabelledStory): { text: string; lineOf: (at: number) => number } {
  const quoted = (text: string) => JSON.stringify(text)
  const head = `---\ntitle: ${quoted(headline.text)}\ndescription: ${quoted(standfirst.text)}\ndate: ${date}\ncategories: [${section}]\n---\n\n`
  const first = head.split('\n').length
  return { text: `${head}${lines.map(({ text }) => text).join('\n\n')}\n`, lineOf: at => first + at * 2 }
}
