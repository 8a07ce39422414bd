import { createRoot } from 'react-dom/client'
import { expect, it } from 'vitest'
import type { Caption } from '#contract/caption.ts'
import type { CaptionFinding } from '#contract/finding.ts'
import { CaptionFields } from '#features/captions/parts/caption-fields.tsx'
import type { CaptionReview } from '#features/captions/use-review.ts'
import { until } from './desk.tsx'
import '#ui/tokens.css'
import '#ui/base.css'
import '#ui/kit.css'

const finding = (field: 'caption' | 'alt' | 'credit'): CaptionFinding =>
  ({
    finding: field,
    rule: 'double-blank',
    level: 'warning',
    message: '',
    evidence: null,
    fix: null,
    field,
    span: { start: 2, end: 9 },
  }) as unknown as CaptionFinding

const text = 'Residents of the quay carry boat number two to the slip, on a Sunday in May on which it rained from the morning to the night.'
const caption = {
  id: 1,
  kind: 'figure',
  text,
  captionPlace: 'story',
  alt: { text: `${text} ${text}`, place: 'story' },
  credit: { text, place: 'story' },
  locked: { caption: null, alt: null, credit: null },
  decorative: false,
} as unknown as Caption
const review = { open: (['caption', 'alt', 'credit'] as const).map(finding), fields: { current: new Map() } } as unknown as CaptionReview

const face = [
  'fontFamily',
  'fontSize',
  'fontWeight',
  'fontStyle',
  'lineHeight',
  'letterSpacing',
  'wordSpacing',
  'textIndent',
  'paddingTop',
  'paddingRight',
  'paddingBottom',
  'paddingLeft',
  'borderTopWidth',
  'borderLeftWidth',
  'boxSizing',
  'width',
  'height',
] as const

it('what is found is underlined below the very letters: the lines lie in the face of their field', async () => {
  const holder = document.createElement('div')
  document.body.append(holder)
  const root = createRoot(holder)
  root.render(<CaptionFields caption={caption} review={review} />)
  await until(() => holder.querySelector('textarea'))
  const fields = [...holder.querySelectorAll('textarea')]
  expect(fields.length).toBe(3)
  const families = fields.map(field => {
    const mirror = field.parentElement?.querySelector('[aria-hidden]')
    if (!mirror) throw new Error('Nothing is underlined.')
    const [one, other] = [getComputedStyle(mirror), getComputedStyle(field)]
    for (const name of face) expect([name, one[name]]).toEqual([name, other[name]])
    expect(mirror.getBoundingClientRect()).toEqual(field.getBoundingClientRect())
    return one.fontFamily
  })
  expect(families[0]).not.toBe(families[1])
  expect(families[1]).toBe(families[2])
  root.unmount()
  holder.remove()
})
