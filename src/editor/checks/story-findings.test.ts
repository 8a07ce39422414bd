import { expect, it } from 'vitest'
import { checkStory } from '#domain/captions/check-story.ts'
import { storyFindings } from './story-findings.ts'

const lead = { src: 'image', caption: 'image_caption', alt: 'image_alt', credit: null }
const keys = { headline: 'title', standfirst: null, date: null, categories: null, lead }
const places = (head: string) =>
  storyFindings(checkStory(`---\ntitle: Snow\n${head}---\n\nText.\n`, keys, { profile: 'plain', rules: {}, ownHosts: [] }), new Map())
    .filter(({ checked }) => checked.kind === 'lead')
    .map(({ place }) => place)

it('what is found in a lead picture that is a map is not offered in the field of a key that would stand beside it', () => {
  expect(places('image: a.jpg\nimage_caption: TK\n')).toContain('lead-caption')
  expect(new Set(places('image:\n  path: a.jpg\n  caption: TK\n'))).toEqual(new Set(['text']))
})
