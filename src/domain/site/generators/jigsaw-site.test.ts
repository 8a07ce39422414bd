import { describe, expect, test } from 'vitest'
import { detectSite } from '../detect-site.ts'
import type { DetectedSite, SiteFiles } from '../site-shape.ts'

/** A site of these files; a list of names stands for files whose text does not matter. */
function site(texts: Readonly<Record<string, string>>, names: readonly string[] = []): SiteFiles {
  return { list: async () => [...Object.keys(texts), ...names], read: async path => texts[path] ?? (names.includes(path) ? '' : null) }
}
const detect = (texts: Readonly<Record<string, string>>, names: readonly string[] = []): Promise<DetectedSite> =>
  detectSite(site(texts, names))

const story = (picture: string) => `---\nimage: ${picture} \ntitle: Snow \n--- \nIt snowed.\n`

describe('a Jigsaw site', () => {
  const config = `<?php return ['siteName' => 'The ' . 'Courier', 'collections' => [
    'posts' => ['path' => '/articles/{-title}', 'sort' => '-date', 'filter' => fn ($p) => $p->ok],
    'categories' => ['path' => '/categories/{filename}', 'posts' => function ($page) { return []; }],
  ]];`
  const posts = {
    'source/_posts/snow_closes_road.md': story('/assets/img/snow.jpg'),
    'source/_posts/ferry_sails.md': story('https://pixhost.example/a.jpg'),
  }
  const rest = [
    'source/_categories/world.md',
    'source/_categories/local.md',
    'source/_layouts/post.blade.php',
    'source/assets/img/snow.jpg',
  ]

  test('is known by its collections', async () => {
    expect(await detect({ 'config.php': config, ...posts }, rest)).toEqual({
      generator: 'jigsaw',
      name: 'The Courier',
      contentFolder: 'source/_posts',
      mediaFolder: 'source/assets/img',
      mediaPath: '/assets/img',
      storyPath: '/articles/{-title}',
      addressKeys: ['title'],
      categories: ['local', 'world'],
      fileName: { style: 'snake', date: 'none', extension: '.md', bundle: false },
      notes: [],
    })
  })

  test('keeps its stories in the collection that has most of them', async () => {
    const two = `<?php return ['collections' => ['people' => ['path' => 'people'], 'stories' => []]];`
    const found = await detect({ 'config.php': two }, ['source/_people/a.md', 'source/_stories/a.md', 'source/_stories/b.md'])
    expect(found).toMatchObject({ contentFolder: 'source/_stories', storyPath: '/stories/{-filename}', addressKeys: [] })
  })

  test('with a path that has no placeholder puts the file name behind it', async () => {
    const found = await detect({ 'config.php': `<?php return ['collections' => ['posts' => ['path' => 'news/']]];` }, [
      'source/_posts/a.md',
    ])
    expect(found.storyPath).toBe('/news/{-filename}')
  })

  test('whose addresses a function makes has none that Stet knows', async () => {
    const found = await detect({ 'config.php': `<?php return ['collections' => ['posts' => ['path' => fn ($page) => 'x']]];` }, [
      'source/_posts/a.md',
    ])
    expect(found.storyPath).toBeNull()
    expect(found.notes[0]).toContain('“posts”')
  })

  test('with a config.php that cannot be read goes by its folders, and says so', async () => {
    const found = await detect({ 'config.php': '<?php return [', ...posts }, rest)
    expect(found).toMatchObject({
      generator: 'jigsaw',
      contentFolder: 'source/_posts',
      storyPath: null,
      name: 'Stories',
      categories: ['local', 'world'],
    })
    expect(found.notes[0]).toMatch(/^config\.php could not be read/)
  })

  test('without a story yet has the usual folders', async () => {
    expect(await detect({ 'config.php': '<?php return [];' }, ['source/index.blade.php'])).toMatchObject({
      contentFolder: 'source/_posts',
      mediaFolder: 'source/assets/img',
    })
  })
})
