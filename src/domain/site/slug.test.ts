import { expect, test } from 'vitest'
import { asciiPath, folded, jigsawSlug, slugOf } from './slug.ts'

test.each([
  ['Café Ångström', 'Cafe Angstrom'],
  ['Łódź, Þing, Straße, Œuvre', 'Lodz, Thing, Strasse, Oeuvre'],
  ['Привет', 'Privet'],
  ['東京', '東京'],
])('folds %s to %s', (text, plain) => {
  expect(folded(text)).toBe(plain)
})

test.each([
  ["Putin's hands, and Russia’s: a note", 'putins-hands-and-russias-a-note'],
  ['All-night talks (again)', 'all-night-talks-again'],
  ['11,400 crowns', '11-400-crowns'],
  ['  Café\u00a0Noir!  ', 'cafe-noir'],
  ['???', ''],
  ['東京 2026', '東京-2026'],
])('makes a slug of %j: %s', (text, slug) => {
  expect(slugOf(text, '-')).toBe(slug)
})

test('cuts a slug at the end of a word, and a very long word where it must', () => {
  expect(slugOf('swing bridge to stay shut', '_', 14)).toBe('swing_bridge')
  expect(slugOf('Donaudampfschifffahrt', '_', 8)).toBe('donaudam')
})

test.each([
  ['Bus 14: every stop that moves', '-', 'bus-14-every-stop-that-moves'],
  ["Ministers' U.S. trip", '-', 'ministers-u.s.-trip'],
  ['snake_case and all-night', '-', 'snake-case-and-all-night'],
  ['all-night talks', '_', 'all_night_talks'],
  ['“Quoted” – dash', '-', 'quoted-dash'],
])('slugs %j as Jigsaw does with %s: %s', (text, separator, slug) => {
  expect(jigsawSlug(text, separator)).toBe(slug)
})

test('writes a path in plain ASCII', () => {
  expect(asciiPath('/articles/café-東京-naïve')).toBe('/articles/cafe--naive')
})
