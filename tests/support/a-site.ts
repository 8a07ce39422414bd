/** What a story file of a test says. Texts go into the file as they are given. */
export interface StoryFacts {
  readonly title?: string
  readonly description?: string
  readonly date?: string
  readonly categories?: string
  readonly image?: string
  readonly featured?: string
  readonly body?: string
}

/** A story file in the shape that real ones have: blanks behind values and behind the closing fence. */
export function aStory(facts: StoryFacts = {}): string {
  const { title = 'Ferry back on Monday', description = 'The ramp is mended', date = '2026-11-20-09-15-00', categories = '[local]' } = facts
  const { image = '/assets/img/ferry.jpg', featured = 'true', body = 'The ferry sails again.\n\nNobody knows for how long.\n' } = facts
  return `---\nextends: _layouts.post  \nsection: content \nimage: ${image} \ntitle: ${title} \ndescription: ${description} \ndate: ${date} \ncategories: ${categories} \nfeatured: ${featured} \n--- \n\n${body}`
}

const config = `<?php
return [
    'siteName' => 'Test Courier',
    'collections' => [
        'posts' => ['sort' => '-date', 'path' => '/articles/{-title}'],
        'categories' => ['path' => '/{filename}'],
    ],
];
`

/** A one-pixel GIF, the smallest picture there is. */
export const gif = Uint8Array.from(atob('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7'), character => character.charCodeAt(0))

/** A WebP of one pixel whose file credits Kit Oduya. */
export const webp = Uint8Array.from(
  atob(
    'UklGRiQBAABXRUJQVlA4WAoAAAAEAAAAAAAAAAAAVlA4IB4AAABwAQCdASoBAAEABUB8JYwCdAFAAAD+uv51XXuAAABYTVAg3wAAADx4OnhtcG' +
      '1ldGEgeG1sbnM6eD0iYWRvYmU6bnM6bWV0YS8iPjxyZGY6UkRGIHhtbG5zOnJkZj0iaHR0cDovL3d3dy53My5vcmcvMTk5OS8wMi8yMi1yZGYt' +
      'c3ludGF4LW5zIyI+PHJkZjpEZXNjcmlwdGlvbiB4bWxuczpwaG90b3Nob3A9Imh0dHA6Ly9ucy5hZG9iZS5jb20vcGhvdG9zaG9wLzEuMC8iIH' +
      'Bob3Rvc2hvcDpDcmVkaXQ9IktpdCBPZHV5YSIvPjwvcmRmOlJERj48L3g6eG1wbWV0YT4A',
  ),
  character => character.charCodeAt(0),
)

/** The files of a small Jigsaw site: `ferry.md`, `bridge.md` and `snow.md` among its stories. */
export function aSite(more: Readonly<Record<string, string | Uint8Array<ArrayBuffer>>> = {}): Record<string, Uint8Array<ArrayBuffer>> {
  const texts: Record<string, string | Uint8Array<ArrayBuffer>> = {
    'config.php': config,
    'source/_categories/local.md': '---\ntitle: Local\n---\n',
    'source/_posts/ferry.md': aStory(),
    'source/_posts/bridge.md': aStory({
      title: 'Bridge shut for a month',
      date: '2026-11-21-10-00-00',
      categories: '[local, transport]',
      featured: 'false',
      body: 'The swing bridge is stuck.\n',
    }),
    'source/_posts/snow.md': aStory({
      title: 'Snow on the high road',
      date: '2026-11-22-07-30-00',
      categories: '[weather]',
      body: 'Ploughs are out.\r\nSlowly.\r\n',
    }),
    'source/assets/img/ferry.jpg': webp,
    ...more,
  }
  return Object.fromEntries(
    Object.entries(texts).map(([path, content]) => [path, typeof content === 'string' ? new TextEncoder().encode(content) : content]),
  )
}
