import { expect, test } from 'vitest'
import { readPhpConfig, unknowable } from './php-config.ts'

test('reads nested arrays, constants and joined strings, and leaves what runs', async () => {
  const read = await readPhpConfig(`<?php
use Illuminate\\Support\\Str; // a comment
return [
    'siteName' => 'The ' . 'Ostrand' . " Courier",
    'production' => false, 'perPage' => 12, 'none' => null, "it's" => 'it\\'s',
    'collections' => ['posts' => ['path' => '/a/{-title}', 'sort' => ['-date', 'title']], 'people'],
    'old' => array('a' => 1),
    'now' => date('Y'), 'getDate' => function ($page) { return $page->date; }, 'short' => fn ($page) => 'x' . $page->x,
];`)
  expect(read).toEqual({
    problem: null,
    values: {
      siteName: 'The Ostrand Courier',
      production: false,
      perPage: 12,
      none: null,
      "it's": "it's",
      collections: { posts: { path: '/a/{-title}', sort: { 0: '-date', 1: 'title' } }, 0: 'people' },
      old: { a: 1 },
      now: unknowable,
      getDate: unknowable,
      short: unknowable,
    },
  })
})

test.each([
  ['<?php return [', /syntax|unexpected|Parse/i],
  ['<?php $x = 1;', /does not return an array/],
  ['', /does not return an array/],
  ['<?php return require "other.php";', /does not return an array/],
])('says why %j cannot be read', async (text, problem) => {
  const read = await readPhpConfig(text)
  expect(read.values).toBeNull()
  expect(read.problem).toMatch(problem)
})
