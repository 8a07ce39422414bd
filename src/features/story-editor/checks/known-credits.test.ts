import { expect, it } from 'vitest'
import { checkStory } from '#domain/captions/check-story.ts'
import { defaultSettings } from '#domain/captions/profile.ts'
import { withKnownCredits } from './known-credits.ts'

const lead = { src: 'image', caption: null, alt: null, credit: 'credit' }
const keys = { headline: null, standfirst: null, date: null, categories: null, lead }
const story = (credit: string) => `---\nimage: /a.jpg\ncredit: ${credit}\n---\nText.\n`
const found = async (credit: string, library: string) => {
  const texts = await withKnownCredits(checkStory(story(credit), keys, defaultSettings), async () => library)
  return texts.flatMap(({ findings }) => findings.map(({ rule }) => rule))
}

it('a credit that the library has is not missing; one that credits nobody, there or here, is', async () => {
  expect(await found('', 'Jonah Sele')).toEqual([])
  expect(await found('', '')).toEqual(['credit-missing'])
  expect(await found('', 'Supplied')).toEqual(['credit-missing'])
  expect(await found('HO', 'Jonah Sele')).toEqual(['credit-missing'])
})
