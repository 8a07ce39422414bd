import { describe, expect, test } from 'vitest'
import { detectSite } from './detect-site.ts'
import type { DetectedSite, SiteFiles } from './site-shape.ts'

/** A site of these files; a list of names stands for files whose text does not matter. */
function site(texts: Readonly<Record<string, string>>, names: readonly string[] = []): SiteFiles {
  return { list: async () => [...Object.keys(texts), ...names], read: async path => texts[path] ?? (names.includes(path) ? '' : null) }
}
const detect = (texts: Readonly<Record<string, string>>, names: readonly string[] = []): Promise<DetectedSite> =>
  detectSite(site(texts, names))

const story = (picture: string) => `---\nimage: ${picture} \ntitle: Snow \n--- \nIt snowed.\n`

describe('a Hugo site', () => {
  test('has its stories in the largest section and its pictures in static', async () => {
    const found = await detect(
      {
        'hugo.toml': 'title = "River News"\n',
        'content/posts/ice-on-river.md': story('/images/2026/11/ice.jpg'),
        'content/posts/thaw-at-last.md': story('/images/2026/12/thaw.jpg'),
      },
      [
        'content/_index.md',
        'content/about.md',
        'static/images/2026/11/ice.jpg',
        'static/images/2026/12/thaw.jpg',
        'static/favicon.png',
        'content/categories/weather/_index.md',
      ],
    )
    expect(found).toMatchObject({
      generator: 'hugo',
      name: 'River News',
      contentFolder: 'content/posts',
      mediaFolder: 'static/images',
      mediaPath: '/images',
      storyPath: '/posts/{folder}/{slug}/',
      addressKeys: ['slug', 'url'],
      categories: ['weather'],
    })
  })

  test.each([
    ['page:\n    posts: /:year/:month/:slug/', '/{date|Y}/{date|m}/{slug}/'],
    ['posts: /:section/:title/', '/posts/{-title}/'],
    ['posts: /:sections/:contentbasename', '/posts/{folder}/{filename}'],
    ['posts: /:weekdayname/:slug', null],
  ])('with the permalinks %j', async (permalinks, storyPath) => {
    const found = await detect({ 'config.yaml': `title: A\npermalinks:\n  ${permalinks}\n` }, ['content/posts/a.md', 'content/posts/b.md'])
    expect(found.storyPath).toBe(storyPath)
  })

  test('of bundles keeps pictures beside stories, which says nothing about the media folder', async () => {
    const found = await detect({ 'hugo.yaml': 'title: A', 'content/news/ice/index.md': story('ice.jpg') }, [
      'content/news/ice/ice.jpg',
      'content/news/thaw/index.md',
    ])
    expect(found).toMatchObject({ contentFolder: 'content/news', mediaFolder: 'static/images', fileName: { bundle: true } })
  })

  test('in a configuration folder, with stories sorted by year', async () => {
    const found = await detect({ 'config/_default/hugo.toml': 'contentDir = "text"\n' }, [
      'text/news/2026/a.md',
      'text/news/2026/b.md',
      'text/news/2025/c.md',
    ])
    expect(found).toMatchObject({ generator: 'hugo', contentFolder: 'text/news' })
  })

  test('whose configuration cannot be read is still one', async () => {
    const found = await detect({ 'hugo.toml': 'title = ' }, ['content/posts/a.md'])
    expect(found).toMatchObject({
      generator: 'hugo',
      contentFolder: 'content/posts',
      notes: ['hugo.toml could not be read; Stet goes by the folders.'],
    })
  })
})

describe('a Jekyll site', () => {
  const posts = ['_posts/2026-11-23-ice-on-river.md', '_posts/2026-11-24-thaw.md']

  test('names stories by date and addresses them by it', async () => {
    expect(await detect({ '_config.yml': 'title: River News\n' }, [...posts, 'assets/images/ice.jpg', 'README.md'])).toMatchObject({
      generator: 'jekyll',
      name: 'River News',
      contentFolder: '_posts',
      mediaFolder: 'assets/images',
      mediaPath: '/assets/images',
      storyPath: '/{categories}/{date|Y}/{date|m}/{date|d}/{slug}.html',
      fileName: { style: 'kebab', date: 'prefix', extension: '.md', bundle: false },
    })
  })

  test.each([
    ['permalink: pretty', '/{categories}/{date|Y}/{date|m}/{date|d}/{slug}/'],
    ['permalink: /news/:title/', '/news/{slug}/'],
    ['defaults:\n  - scope: {type: posts}\n    values: {permalink: /p/:slug/}', '/p/{slug}/'],
  ])('with %j', async (settings, storyPath) => {
    expect((await detect({ '_config.yml': settings }, posts)).storyPath).toBe(storyPath)
  })

  test('may keep its posts further down', async () => {
    expect((await detect({ '_config.yml': 'source: site' }, ['site/news/_posts/2026-01-01-a.md'])).contentFolder).toBe('site/news/_posts')
  })
})

describe('an Eleventy site', () => {
  test('has its stories where most Markdown is, below its input folder', async () => {
    const found = await detect(
      {
        'eleventy.config.js': "export default function (config) { return { dir: { input: 'src' } } }",
        'src/_data/site.json': '{ "title": "River News" }',
        'src/posts/ice-on-river.md': story('/img/ice.jpg'),
      },
      ['src/posts/thaw-now.md', 'src/about.md', 'src/img/ice.jpg', 'README.md'],
    )
    expect(found).toMatchObject({
      generator: 'eleventy',
      name: 'River News',
      contentFolder: 'src/posts',
      mediaFolder: 'src/img',
      mediaPath: '/img',
      storyPath: '/posts/{folder}/{slug}/',
    })
  })

  test.each([
    ['/news/{{ page.fileSlug }}/', '/news/{slug}/'],
    ['/news/{{ title | slugify }}/index.html', '/news/{-title}/'],
    ["/{{ page.date | date: '%Y' }}/", null],
  ])('whose folder says %s', async (permalink, storyPath) => {
    const found = await detect({ '.eleventy.js': '', 'posts/posts.json': JSON.stringify({ permalink }) }, ['posts/a.md', 'posts/b.md'])
    expect(found.storyPath).toBe(storyPath)
  })
})

describe('an Astro site', () => {
  test('has its stories in the largest collection and its pages say where they are', async () => {
    const found = await detect(
      {
        'astro.config.mjs': '',
        'src/consts.ts': "export const SITE_TITLE = 'River News'\n",
        'src/content/blog/ice-on-river.mdx': story('/pictures/ice.jpg'),
      },
      [
        'src/content/blog/thaw-now.mdx',
        'src/content/authors/mira.md',
        'src/pages/news/[...slug].astro',
        'public/pictures/ice.jpg',
        'public/favicon.svg',
      ],
    )
    expect(found).toMatchObject({
      generator: 'astro',
      name: 'River News',
      contentFolder: 'src/content/blog',
      mediaFolder: 'public/pictures',
      mediaPath: '/pictures',
      storyPath: '/news/{folder}/{slug}/',
      fileName: { extension: '.mdx', style: 'kebab' },
    })
  })

  test('with two such pages goes by the collection’s name', async () => {
    const pages = ['src/pages/docs/[slug].astro', 'src/pages/blog/[slug].astro']
    expect((await detect({ 'astro.config.ts': '' }, ['src/content/blog/a.md', ...pages])).storyPath).toBe('/blog/{folder}/{slug}/')
    expect((await detect({ 'astro.config.ts': '' }, ['src/content/news/a.md', ...pages])).storyPath).toBeNull()
  })
})

describe('a plain folder', () => {
  test('has its stories where most Markdown is, and no addresses', async () => {
    const found = await detect({ 'texts/world/ice.md': 'Look: ![A river](../../photos/ice.jpg)' }, [
      'texts/local/thaw.md',
      'texts/local/snow.md',
      'README.md',
      'photos/ice.jpg',
      'logo.png',
    ])
    expect(found).toMatchObject({
      generator: 'plain',
      name: 'Stories',
      contentFolder: 'texts',
      mediaFolder: 'photos',
      mediaPath: '/photos',
      storyPath: null,
      addressKeys: [],
    })
  })

  test('may hold them itself, or be empty', async () => {
    expect((await detect({}, ['a.md', 'b.md'])).contentFolder).toBe('')
    expect(await detect({})).toMatchObject({ generator: 'plain', contentFolder: '', mediaFolder: 'images', mediaPath: '/images' })
  })
})
