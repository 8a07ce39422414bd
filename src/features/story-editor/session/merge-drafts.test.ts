import { expect, test } from 'vitest'
import { mergeDrafts } from './merge-drafts.ts'

const file = (head: string, body = 'Body.\n') => `---\n${head}---\n${body}`
const base = file('title: A # note\ntags: [x]\nfeatured: false\n')

test('changes of different keys and of the body come together', () => {
  const mine = file('title: B # note\ntags: [x]\nfeatured: false\n', 'Mine.\n')
  const theirs = file('title: A # note\ntags: [x]\nfeatured: true\nrank: 1\n')
  expect(mergeDrafts(base, mine, theirs)).toBe(file('title: B # note\ntags: [x]\nfeatured: true\nrank: 1\n', 'Mine.\n'))
})

test('a key that was taken out stays out, one that was added stays', () => {
  const mine = file('title: A # note\nfeatured: false\nmood: calm\n')
  const theirs = file('title: A # note\ntags: [x]\nfeatured: true\n')
  expect(mergeDrafts(base, mine, theirs)).toBe(file('title: A # note\nfeatured: true\nmood: calm\n'))
})

test('the same place changed twice is for a person', () => {
  expect(mergeDrafts(base, base.replace('A #', 'B #'), base.replace('A #', 'C #'))).toBeNull()
  expect(mergeDrafts(base, base.replace('Body', 'One'), base.replace('Body', 'Two'))).toBeNull()
  expect(mergeDrafts(base, base.replace('---\nBody', '--- \nBody'), base.replace('---\nBody', '---  \nBody'))).toBeNull()
})

test('a comment line between keys is not lost', () => {
  const mine = base.replace('tags:', '# mine\ntags:')
  expect(mergeDrafts(base, mine, base.replace('false', 'true'))).toBeNull()
  expect(mergeDrafts(base, mine, base)).toBe(mine)
})
