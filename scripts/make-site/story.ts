import { type Cast, castOf, fill } from './cast.ts'
import { snakeCase, withMojibake, withoutFirstLetter, withoutPunctuation } from './damage.ts'
import { type Paragraph, paragraphsOf } from './paragraphs.ts'
import type { SitePlan } from './plan.ts'
import { type Dice, dice } from './random.ts'
import { headlines } from './sentences.ts'
import { hosts, sections } from './words.ts'

const hardBlank = '\u00a0'

export interface StoryFile {
  /** File name without extension; two stories with one headline have the same. */
  readonly name: string
  readonly text: string
}

interface Start {
  readonly cast: Cast
  readonly headline: string
  readonly roll: Dice
}

function start(plan: SitePlan, index: number): Start {
  const roll = dice(plan.seed, index)
  const cast = castOf(roll)
  return { cast, headline: fill(roll.pick(headlines), cast, roll), roll }
}

/** Story lengths as they are in a real archive: most near 600 words, a long tail, on average about 800. */
function wordsOf(plan: SitePlan, index: number, roll: Dice): number {
  if (plan.longest === index) return 26800
  const normal = Math.sqrt(-2 * Math.log(1 - roll.next())) * Math.cos(2 * Math.PI * roll.next())
  return Math.min(9000, Math.round(660 * Math.exp(0.66 * normal)))
}

function dateOf(plan: SitePlan, index: number, roll: Dice): string {
  const two = (value: number) => String(value).padStart(2, '0')
  const year = plan.has(index, 'future') ? 2031 : 2024 + roll.between(0, 2)
  const month = year === 2026 ? roll.between(1, 10) : roll.between(1, 12)
  return [year, two(month), two(roll.between(1, 28)), two(roll.between(0, 23)), two(roll.between(0, 59)), two(roll.between(0, 59))].join(
    '-',
  )
}

function pictureOf(roll: Dice): string {
  const number = roll.between(10_000_000, 89_999_999)
  const stamp = roll.between(1_400_000_000, 1_799_999_999)
  return `${roll.pick(hosts)}/20${roll.between(24, 26)}/${roll.between(10, 12)}/${roll.between(10, 28)}/${number}-0-image-a-${roll.between(1, 90)}_${stamp}.jpg`
}

/** No-break spaces where real copy has them: behind captions, and between two sentences of a paragraph. */
function withHardBlanks(paragraph: Paragraph, first: boolean, roll: Dice): string {
  if (paragraph.kind === 'caption' && roll.chance(0.5)) return `${paragraph.text}${hardBlank}${roll.chance(0.5) ? ' ' : ''}`
  if (first || roll.chance(0.05)) {
    const between = paragraph.text.replace(/(?<=[.'])( )(?=[A-Z])/, `${hardBlank} `)
    return between === paragraph.text ? `${between}${hardBlank}` : between
  }
  return paragraph.text
}

function bodyOf(plan: SitePlan, index: number, { cast, roll }: Start, section: string): { standfirst: string; body: string } {
  const leadInShare = section === 'showbiz' ? 0.7 : section === 'sport' ? 0.1 : 0.34
  const paragraphs = paragraphsOf(wordsOf(plan, index, roll), cast, roll, leadInShare)
  const standfirst = withoutPunctuation(paragraphs[0]?.text ?? '')
  if (plan.has(index, 'no-body')) return { standfirst, body: '' }
  const marked = plan.has(index, 'no-hard-blanks') ? -1 : roll.between(0, paragraphs.length - 1)
  const texts = paragraphs.map((paragraph, at) => (marked === -1 ? paragraph.text : withHardBlanks(paragraph, at === marked, roll)))
  if (plan.has(index, 'lost-letter')) {
    const hurt = texts.findIndex((text, at) => at > 0 && withoutFirstLetter(text) !== text)
    if (hurt > 0) texts[hurt] = withoutFirstLetter(texts[hurt] ?? '')
  }
  const body = `${texts.join('\n\n')}\n\n`
  return { standfirst, body: plan.has(index, 'mojibake') ? withMojibake(body) : body }
}

/** One story of the site, complete: head with blanks behind its values, the closing fence with one too, and body. */
export function storyFile(plan: SitePlan, index: number): StoryFile {
  const story = start(plan, index)
  const { roll } = story
  const twin = plan.has(index, 'same-headline') ? roll.between(0, index - 1) : null
  const headline = withoutPunctuation(twin === null ? story.headline : start(plan, twin).headline)
  const section = roll.pick(sections)
  const { standfirst, body } = bodyOf(plan, index, story, section)
  const head = [
    '---',
    'extends: _layouts.post',
    'section: content',
    `image: ${plan.has(index, 'no-picture') ? '' : `${pictureOf(roll)} `}`,
    `title: ${headline} `,
    `description: ${standfirst} `,
    `date: ${dateOf(plan, index, roll)} `,
    `categories: [latest, ${plan.has(index, 'latest-twice') ? 'latest' : section}] `,
    'featured: true ',
    '--- ',
  ]
  return { name: snakeCase(headline), text: `${head.join('\n')}\n${body}` }
}
