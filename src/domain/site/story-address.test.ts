import { describe, expect, test } from 'vitest'
import type { Generator, SiteShape } from './site-shape.ts'
import { addressKeysOf, storyAddress } from './story-address.ts'

function shape(
  generator: Generator,
  storyPath: string | null,
  contentFolder = 'source/_posts',
): Pick<SiteShape, 'generator' | 'storyPath' | 'contentFolder' | 'fields'> {
  return { generator, storyPath, contentFolder, fields: [] }
}

describe('a Jigsaw story is read at', () => {
  const fields = { title: 'Bus 14: every stop that moves', date: '2026-11-23-11-40-00' }
  test.each([
    ['/articles/{-title}', '/articles/bus-14-every-stop-that-moves'],
    ['/{_title}', '/bus_14_every_stop_that_moves'],
    ['/raw/{title}', '/raw/Bus 14: every stop that moves'],
    ['/{date|Y/m/d}/{-filename}', '/2026/11/23/bus-14'],
    ['/{date|y-n-j}/{filename}', '/26-11-23/bus_14'],
    ['/{collection}/{-filename}', '/posts/bus-14'],
    ['/{-filename}/', '/bus-14'],
  ])('%s: %s', (pattern, address) => {
    expect(storyAddress(shape('jigsaw', pattern), { fileName: 'source/_posts/bus_14.md', fields })).toBe(address)
  })

  test('the same place for the same headline, whatever the file is called', () => {
    const site = shape('jigsaw', '/articles/{-title}')
    const address = (fileName: string) => storyAddress(site, { fileName, fields: { title: 'Snow closes the Hythe road' } })
    expect(address('source/_posts/snow_1.md')).toBe(address('source/_posts/snow.md'))
  })

  test('nowhere, without the value its address is made from', () => {
    expect(storyAddress(shape('jigsaw', '/articles/{-title}'), { fileName: 'a.md', fields: { title: ' ' } })).toBeNull()
    expect(storyAddress(shape('jigsaw', '/{date|Y}/{-title}'), { fileName: 'a.md', fields: { title: 'A', date: 'soon' } })).toBeNull()
  })
})

describe('a Hugo story is read at', () => {
  const site = shape('hugo', '/posts/{folder}/{slug}/', 'content/posts')
  test.each([
    ['the path of its file', 'content/posts/snow-closes.md', {}, '/posts/snow-closes/'],
    ['the path of its bundle', 'content/posts/world/Snow Closes/index.md', {}, '/posts/world/snow-closes/'],
    ['its slug', 'content/posts/snow.md', { slug: 'white' }, '/posts/white/'],
    ['its url', 'content/posts/snow.md', { slug: 'white', url: 'winter/snow/' }, '/winter/snow/'],
  ])('%s', (_, fileName, fields, address) => {
    expect(storyAddress(site, { fileName, fields })).toBe(address)
  })
})

describe('a Jekyll story is read at', () => {
  const site = shape('jekyll', '/{categories}/{date|Y}/{date|m}/{date|d}/{slug}.html', '_posts')
  test.each([
    ['its date and name', {}, '/2026/11/23/snow-closes.html'],
    ['its categories too', { categories: 'Local News, snow' }, '/local%20news/snow/2026/11/23/snow-closes.html'],
    ['the date it gives itself', { date: '2025-01-02 10:00:00 +0100' }, '/2025/01/02/snow-closes.html'],
    ['its permalink', { permalink: '/snow/' }, '/snow/'],
    ['a place only Jekyll knows', { permalink: '/:year/:title/' }, null],
  ])('%s', (_, fields, address) => {
    expect(storyAddress(site, { fileName: '_posts/2026-11-23-snow-closes.md', fields })).toBe(address)
  })
})

test('a site without a pattern has no addresses', () => {
  expect(storyAddress(shape('plain', null, ''), { fileName: 'a.md', fields: { title: 'A' } })).toBeNull()
})

test.each([
  ['/articles/{-title}', ['title']],
  ['/{date|Y/m}/{-filename}', ['date']],
  ['/{collection}/{folder}/{slug}/', ['slug']],
])('%s reads the keys %j', (pattern, keys) => {
  expect(addressKeysOf(pattern)).toEqual(keys)
})
