import { expect, test } from 'vitest'
import { fileOf, pictureSrc, siteFileOf, srcOf } from './picture-src.ts'

const shape = { mediaFolder: 'source/assets/img', mediaPath: '/assets/img' }
const src = (written: string) => pictureSrc(shape, 'source/_posts/2026/story.md', written)

test.each([
  ['/assets/img/a.jpg', '/assets/img/a.jpg'],
  ['/assets/img/a%20b.jpg?v=2#x', '/assets/img/a b.jpg'],
  ['../../assets/img/x/a.jpg', '/assets/img/x/a.jpg'],
  ['a.jpg', 'a.jpg'],
  ['../../../../a.jpg', '../../../../a.jpg'],
  ['/assets/img/%zz.jpg', '/assets/img/%zz.jpg'],
  ['{{ site.baseurl }}/assets/img/a.jpg', '/assets/img/a.jpg'],
  ['{{ "/assets/img/a.jpg" | relative_url }}', '/assets/img/a.jpg'],
  ['https://pictures.example/a.jpg?w=2', 'https://pictures.example/a.jpg?w=2'],
])('%s is %s', (written, one) => expect(src(written)).toBe(one))

test('the file behind a name is the one that the name was given for, and nothing outside the media folder has one', () => {
  for (const root of [shape, { mediaFolder: '', mediaPath: '/' }]) {
    const path = [root.mediaFolder, 'x/a b.jpg'].filter(Boolean).join('/')
    expect(fileOf(root, srcOf(root, path))).toBe(path)
  }
  for (const src of [
    '/assets/a.jpg',
    '/assets/img/',
    '/assets/img/../a.jpg',
    '/assets/img//a.jpg',
    'https://pictures.example/a.jpg',
    'a.jpg',
  ])
    expect(fileOf(shape, src)).toBeNull()
})

test.each([
  [shape, '/assets/img/a.jpg', 'source/assets/img/a.jpg'],
  [shape, '/nope.jpg', 'source/nope.jpg'],
  [shape, '/../a.jpg', null],
  [shape, 'a.jpg', null],
  [shape, 'https://pictures.example/a.jpg', null],
  [{ mediaFolder: 'static', mediaPath: '/' }, '/a.jpg', 'static/a.jpg'],
  [{ mediaFolder: '', mediaPath: '/' }, '/a.jpg', 'a.jpg'],
  [{ mediaFolder: 'media', mediaPath: '/files' }, '/a.jpg', null],
])('with %o the file that readers get for %s is %s', (site, address, file) => expect(siteFileOf(site, address)).toBe(file))
