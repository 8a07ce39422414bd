import { describe, expect, it } from 'vitest'
import { usualDesk } from '#domain/captions/profile.ts'
import { frontsOf } from '#domain/front/front-shape.ts'
import { usualRules } from '#domain/images/picture-rules.ts'
import { inferFields } from '#domain/site/infer-fields.ts'
import type { SiteShape } from '#domain/site/site-shape.ts'
import { headedText, newStoryText } from './new-story-text.ts'

const shape = (generator: SiteShape['generator'], ...heads: string[]): SiteShape => ({
  generator,
  name: 'Test',
  pictures: usualRules,
  captions: usualDesk,
  fronts: frontsOf('plain', {}),
  contentFolder: '',
  mediaFolder: 'images',
  mediaPath: '/images',
  storyPath: null,
  addressKeys: [],
  categories: [],
  fileName: { style: 'kebab', date: 'none', extension: '.md', bundle: false },
  fields: inferFields(heads),
})
const now = '2026-11-24T12:04:00.000Z'

describe('a new story', () => {
  it('has the keys of the site in its order', () =>
    expect(newStoryText(shape('hugo', 'date: 2026-11-01\ntitle: One\ndraft: false\n'), 'Ferry: back', now)).toBe(
      "---\ndate: 2026-11-24\ntitle: 'Ferry: back'\ndraft: false\n---\n\n",
    ))
  it('begins with its headline where stories have no head', () =>
    expect(newStoryText(shape('plain'), 'Ferry *back*', now)).toBe('# Ferry \\*back\\*\n'))
  it('begins with its headline where no key of the site holds one', () =>
    expect(newStoryText(shape('plain', 'layout: post\n', 'layout: post\n'), 'Ferry back', now)).toBe(
      '---\nlayout: post\n---\n\n# Ferry back\n',
    ))
})

describe('another headline in the text', () => {
  it('takes the place of the heading, and nothing else moves', () =>
    expect(headedText('\n# Ferry back\r\nWords # here.\r\n', 'Two')).toBe('\n# Two\r\nWords # here.\r\n'))
  it('is not written into a text that begins otherwise', () => expect(headedText('Words.\n\n# Later\n', 'Two')).toBeNull())
})
