import { describe, expect, test } from 'vitest'
import { pictureSrc } from '../site/picture-src.ts'
import { namesInText } from './names-in-text.ts'

const shape = { mediaFolder: 'source/assets/img', mediaPath: '/assets/img' }
const known = new Set(['/assets/img/a.jpg', '/assets/img/two words.png', '/assets/img/été.webp', '/assets/img/x (1).gif'])
const named = (text: string, path = 'source/_layouts/main.blade.php') => [
  ...namesInText(text, { has: name => known.has(name), resolve: relative => pictureSrc(shape, path, relative) }),
]

describe('A picture of the media folder is named by a text', () => {
  test.each([
    ['in HTML', '<img src="/assets/img/a.jpg">'],
    ['with a version', '<img src=/assets/img/a.jpg?v=2>'],
    ['in Markdown', '![A](/assets/img/a.jpg)'],
    ['in CSS', 'body { background: url(/assets/img/a.jpg) }'],
    ['among sizes', 'srcset="/assets/img/b.jpg 1x,/assets/img/a.jpg 2x"'],
    ['at the end', 'image: /assets/img/a.jpg'],
    ['in a sentence', 'It is /assets/img/a.jpg.'],
    ['behind a host', 'https://courier.example/assets/img/a.jpg'],
    ['behind a template', '<img src="{{ $page->baseUrl }}/assets/img/a.jpg"><?= $base ?>'],
    ['behind a variable', '"$base/assets/img/a.jpg"'],
    ['as JSON writes it', '{"image":"\\/assets\\/img\\/a.jpg"}'],
    ['for a template to complete', "{{ asset('assets/img/a.jpg') }}"],
    ['from some folder', 'url(../../assets/img/a.jpg)'],
  ])('%s', (_, text) => expect(named(text)).toEqual(['/assets/img/a.jpg']))

  test('from its own folder', () => {
    expect(named('url("a.jpg")', 'source/assets/img/site.css')).toEqual(['/assets/img/a.jpg'])
    expect(named('url(../img/a.jpg)', 'source/assets/css/site.css')).toEqual(['/assets/img/a.jpg'])
    expect(named('url(../img/a.jpg)', 'source/css/site.css')).toEqual([])
  })

  test('as it is and with %-encoding', () => {
    expect(named('src="/assets/img/two words.png"')).toEqual(['/assets/img/two words.png'])
    expect(named('src="/assets/img/two%20words.png"')).toEqual(['/assets/img/two words.png'])
    expect(named('/assets/img/%c3%a9t%C3%A9.webp')).toEqual(['/assets/img/été.webp'])
    expect(named('![X](</assets/img/x (1).gif>) /assets/img/x%20%281%29.gif')).toEqual(['/assets/img/x (1).gif'])
  })

  test.each([
    ['a longer ending', '/assets/img/a.jpgx /assets/img/a.jpg-2 /assets/img/a.jpg.webp /assets/img/a.jpg%20'],
    ['a longer name', '/assets/img/aa.jpg /assets/img/b-a.jpg'],
    ['another folder', '/old/assets/img/a.jpg /assets/img/old/a.jpg img/a.jpg'],
    ['a name alone', 'a.jpg'],
    ['broken encoding', '/assets/img/%zz.jpg %'],
  ])('and not by %s', (_, text) => expect(named(text)).toEqual([]))
})

test('A megabyte of slashes and endings is looked through at once', () => {
  const start = performance.now()
  namesInText('/a.jpg'.repeat(170_000), { has: () => false, resolve: relative => relative })
  expect(performance.now() - start).toBeLessThan(20_000)
}, 30_000)
