import { checkStory } from '../src/domain/captions/check-story.ts'
import { type RuleName, ruleNames } from '../src/domain/captions/finding.ts'
import { defaultSettings } from '../src/domain/captions/profile.ts'
import { asFile, type LabelledStory, labelledStories } from './captions/labelled-set.ts'

/** How often something was found where it is (`hit`), where it is not (`false`), and not where it is (`missed`). */
interface Score {
  hit: number
  false: number
  missed: number
}

const keys = {
  headline: 'title',
  standfirst: 'description',
  date: 'date',
  categories: 'categories',
  lead: { src: null, caption: null, alt: null, credit: null },
}
const fresh = (): Score => ({ hit: 0, false: 0, missed: 0 })
const precision = ({ hit, false: wrong }: Score) => (hit + wrong === 0 ? '  –  ' : (hit / (hit + wrong)).toFixed(3))
const recall = ({ hit, missed }: Score) => (hit + missed === 0 ? '  –  ' : (hit / (hit + missed)).toFixed(3))
const row = (name: string, score: Score) =>
  `${name.padEnd(22)} ${precision(score)}  ${recall(score)}  ${String(score.hit).padStart(4)} ${String(score.false).padStart(5)} ${String(score.missed).padStart(6)}`
const header = (title: string) => `${title.padEnd(22)} prec.  recall  hit false missed`

const folder = process.argv[2] && !process.argv[2].startsWith('-') ? process.argv[2] : 'tests/captions/set'
const showWrong = process.argv.includes('--wrong')
const stories = labelledStories(folder)
const count = (label: string) => stories.reduce((total, { lines }) => total + lines.filter(line => line.label === label).length, 0)
console.log(`${stories.length} stories: ${count('caption')} captions, ${count('body')} body paragraphs, ${count('other')} other lines.\n`)

for (const half of ['tuning', 'kept out'] as const) {
  const some = stories.filter(story => story.half === half && !story.name.includes('nostop'))
  console.log(header(`Loose captions, ${half}`))
  const whole = fresh()
  for (const section of [...new Set(some.map(story => story.section))].sort()) {
    const score = fresh()
    for (const story of some.filter(one => one.section === section)) looseIn(story, score)
    add(whole, score)
    console.log(row(`  ${section}`, score))
  }
  console.log(`${row('  all', whole)}\n`)
}
console.log(header('No stops anywhere'))
for (const half of ['tuning', 'kept out'] as const) {
  const score = fresh()
  for (const story of stories.filter(one => one.half === half && one.name.includes('nostop'))) looseIn(story, score)
  console.log(row(`  ${half}`, score))
}
console.log('')

for (const half of ['tuning', 'kept out'] as const) {
  const scores = new Map<RuleName, Score>(ruleNames.map(rule => [rule, fresh()]))
  for (const story of stories.filter(one => one.half === half && hasRules(one))) rulesIn(story, scores)
  console.log(header(`Rules, ${half}`))
  for (const [rule, score] of scores) if (score.hit + score.false + score.missed > 0) console.log(row(`  ${rule}`, score))
  console.log('')
}

/** In the other stories nobody said which rules ought to find something. */
function hasRules({ headline, standfirst, lines }: LabelledStory): boolean {
  return [headline, standfirst, ...lines].some(({ rules }) => rules.length > 0)
}

function looseIn(story: LabelledStory, score: Score): void {
  const { text, lineOf } = asFile(story)
  const found = new Set(checkStory(text, keys, defaultSettings).flatMap(one => (one.kind === 'loose' ? [one.line] : [])))
  story.lines.forEach((line, at) => {
    const offered = found.has(lineOf(at))
    const is = line.label === 'caption'
    if (is && offered) score.hit += 1
    else if (is) score.missed += 1
    else if (offered) score.false += 1
    if (showWrong && story.half === 'tuning' && is !== offered)
      console.log(`    ${is ? 'missed' : 'false '} ${story.name} ${line.written}: ${line.text.slice(0, 110)}`)
  })
}

/** A rule is right in a line, the headline or the standfirst when it was expected there. Body findings stand with the headline, by their line. */
function rulesIn(story: LabelledStory, scores: Map<RuleName, Score>): void {
  const { text, lineOf } = asFile(story)
  const found = new Set<string>()
  for (const checked of checkStory(text, keys, defaultSettings))
    for (const { rule, evidence, fix } of checked.findings) {
      const ofBody = checked.kind === 'headline' && (fix?.field === 'body' || rule === 'tk') && evidence
      found.add(`${ofBody ? evidence.line : checked.line} ${rule}`)
    }
  const expected = new Set<string>()
  const expect = (line: number, rules: readonly RuleName[]) => {
    for (const rule of rules) expected.add(`${line} ${rule}`)
  }
  expect(2, story.headline.rules)
  expect(3, story.standfirst.rules)
  for (const [at, line] of story.lines.entries()) expect(lineOf(at), line.rules)
  for (const one of new Set([...found, ...expected])) {
    const score = scores.get(one.slice(one.indexOf(' ') + 1) as RuleName)
    if (!score) continue
    if (showWrong && story.half === 'tuning' && found.has(one) !== expected.has(one))
      console.log(
        `    ${expected.has(one) ? 'missed' : 'false '} ${story.name} ${one}: ${text.split('\n')[Number.parseInt(one, 10) - 1]?.slice(0, 150)}`,
      )
    if (found.has(one) && expected.has(one)) score.hit += 1
    else if (found.has(one)) score.false += 1
    else score.missed += 1
  }
}

function add(total: Score, { hit, false: wrong, missed }: Score): void {
  total.hit += hit
  total.false += wrong
  total.missed += missed
}
