import { sections } from './words.ts'

const config = `<?php

return [
    'baseUrl' => '',
    'production' => false,
    'siteName' => 'The Daily Harbour',
    'collections' => [
        'posts' => [
            'author' => 'News desk',
            'sort' => '-date',
            'path' => '/articles/{-title}',
        ],
        'categories' => [
            'path' => '/categories/{filename}',
            'posts' => function ($page, $allPosts) {
                return $allPosts->filter(function ($post) use ($page) {
                    return $post->categories ? in_array($page->getFilename(), $post->categories, true) : false;
                });
            },
        ],
    ],
    'getDate' => function ($page) {
        return DateTime::createFromFormat('Y-m-d-H-i-s', $page->date);
    },
];
`

const postLayout = `<!DOCTYPE html>
<title>{{ $page->title }}</title>
<h1>{{ $page->title }}</h1>
<p>{{ $page->description }}</p>
@yield('content')
`

function category(name: string): string {
  const title = name.charAt(0).toUpperCase() + name.slice(1).replaceAll('-', ' ')
  return `---\nextends: _layouts.category\ntitle: ${title}\ndescription: Everything about ${name.replaceAll('-', ' ')}\n---\n`
}

/** Everything of the site but its stories: path and text of each file. */
export function siteFiles(): ReadonlyMap<string, string> {
  const files = new Map([
    ['config.php', config],
    ['source/_layouts/post.blade.php', postLayout],
    ['source/_layouts/category.blade.php', postLayout],
    ['source/index.blade.php', "@extends('_layouts.post')\n"],
  ])
  for (const name of ['latest', ...sections]) files.set(`source/_categories/${name}.md`, category(name))
  return files
}
