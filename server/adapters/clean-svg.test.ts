import { DOMParser, type Element, onErrorStopParsing } from '@xmldom/xmldom'
import { describe, expect, test } from 'vitest'
import { cleanSvg } from './clean-svg.ts'

const clean = (text: string) => cleanSvg(new TextEncoder().encode(text))
const svg = (inner: string, attributes = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9" ${attributes}>${inner}</svg>`
const root = (text: string) => new DOMParser({ onError: onErrorStopParsing }).parseFromString(text, 'image/svg+xml').documentElement
const inside = (inner: string) => {
  const text = clean(svg(inner)) ?? ''
  expect(root(text)?.namespaceURI).toBe('http://www.w3.org/2000/svg')
  return text.replace(/^<svg[^>]*>/, '').replace(/<\/svg>$/, '')
}

describe('An SVG', () => {
  test('that only draws stays as it is', () => {
    const drawing = svg(
      '<title>A &amp; B</title><defs><linearGradient id="g"><stop offset="0" stop-color="#fff"></stop></linearGradient><clipPath id="c"><rect width="3" height="3"></rect></clipPath></defs><style>.a{fill:url(#g)}</style><g class="a" style="stroke:red;fill:url(&quot;#g&quot;)" transform="scale(2)" clip-path="url(#c)"><path d="M0 0h9v9z"></path><use xlink:href="#g"></use><use href="#c"></use><text x="1" y="2" font-size="3">Æ &lt; B</text></g><image href="data:image/png;base64,iVBORw0KGgo=" width="1" height="1"></image>',
    )
    expect(clean(drawing)).toBe(drawing.replace('9 9" >', '9 9">'))
  })

  test('that was cleaned is clean', () => {
    const once = clean(svg('<script>1</script><g onclick="x" fill="red"/><style>a{}</style>')) ?? ''
    expect(clean(once)).toBe(once)
  })

  test.each([
    '<script>alert(1)</script>',
    '<script href="data:text/javascript,alert(1)"/>',
    '<svg:script xmlns:svg="http://www.w3.org/2000/svg">alert(1)</svg:script>',
    '<foreignObject><body xmlns="http://www.w3.org/1999/xhtml"><script>alert(1)</script><iframe src="https://elsewhere.example"/></body></foreignObject>',
    '<iframe src="javascript:alert(1)"/>',
    '<handler type="application/ecmascript">alert(1)</handler>',
    '<animate attributeName="href" values="javascript:alert(1)"/>',
    '<set attributeName="onmouseover" to="alert(1)"/>',
    '<style>@import "https://elsewhere.example/a.css";</style>',
    '<style>a{fill:url(https://elsewhere.example)}</style>',
    '<style>a{fill:\\75rl(https://elsewhere.example)}</style>',
    '<style>a{fill:u&amp;#114;l(https://elsewhere.example)}</style>',
    '<style>a{fill:u&#114;l(https://elsewhere.example)}</style>',
    '<style>&lt;/style>&lt;script>alert(1)&lt;/script></style>',
    '<style><![CDATA[</style><script>alert(1)</script>]]></style>',
    '<style>@font-face{src:url(#a)}</style>',
    '<!-- <script>alert(1)</script> -->',
    '<?xml-stylesheet href="https://elsewhere.example/a.css"?>',
    '<metadata><script>alert(1)</script></metadata>',
  ])('loses %s', inner => expect(inside(inner)).toBe(''))

  test.each([
    ['<g onload="alert(1)"/>', '<g></g>'],
    ['<g ONCLICK="alert(1)" OnFocus="x"/>', '<g></g>'],
    ['<use href="https://elsewhere.example/a.svg#b"/>', '<use></use>'],
    ['<use xlink:href="//elsewhere.example/a.svg#b"/>', '<use></use>'],
    ['<use href="data:image/svg+xml;base64,AAAA#b"/>', '<use></use>'],
    ['<use href=" javascript:alert(1)"/>', '<use></use>'],
    ['<use href="java&#10;script:alert(1)"/>', '<use></use>'],
    ['<use href="#a&quot;onload=&quot;x"/>', '<use></use>'],
    ['<image href="https://elsewhere.example/a.png"/>', '<image></image>'],
    ['<image xlink:href="data:image/svg+xml;base64,AAAA"/>', '<image></image>'],
    ['<image xlink:href="file:///etc/passwd"/>', '<image></image>'],
    ['<g style="fill:url(https://elsewhere.example)"/>', '<g></g>'],
    ['<g fill="url( &apos;https://elsewhere.example&apos; )"/>', '<g></g>'],
    ['<g fill="url(#a) url(//elsewhere.example)"/>', '<g></g>'],
    ['<g cursor="image-set(&quot;https://elsewhere.example&quot; 1x)"/>', '<g></g>'],
    ['<g xml:base="https://elsewhere.example/"/>', '<g></g>'],
    ['<g xmlns="http://www.w3.org/1999/xhtml"/>', '<g></g>'],
    ['<g xmlns:x="http://www.w3.org/1999/xhtml" x:onload="alert(1)"/>', '<g></g>'],
    ['<a href="javascript:alert(1)"><path d="M0 0"/></a>', '<path d="M0 0"></path>'],
    ['<g d=""/>', '<g></g>'],
  ])('of %s keeps %s', (inner, kept) => expect(inside(inner)).toBe(kept))

  test('whose elements all have a prefix loses the prefix', () =>
    expect(clean('<svg:svg xmlns:svg="http://www.w3.org/2000/svg"><svg:g/><svg:script>1</svg:script></svg:svg>')).toBe(
      '<svg xmlns="http://www.w3.org/2000/svg"><g></g></svg>',
    ))

  test('whose style is parted by an element has none', () =>
    expect(inside('<style>u<g>X</g>rl(https://elsewhere.example)</style>')).not.toContain('style'))

  test('loses its document type, and with it what its entities stand for', () => {
    const bomb = '<!DOCTYPE svg [<!ENTITY a "&b;&b;"><!ENTITY b SYSTEM "file:///etc/passwd">]>'
    const text = clean(`<?xml version="1.0"?>${bomb}${svg('<text>&a;</text>')}`) ?? ''
    expect(text).not.toContain('ENTITY')
    expect(root(text)?.textContent).toBe('&a;')
  })

  test('without the name of its language gets it', () =>
    expect(clean('<svg width="1"><use xlink:href="#a"/></svg>')).toBe(
      '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="1"><use xlink:href="#a"></use></svg>',
    ))

  test.each(['', '<html/>', 'text', '<SVG/>', '<svg', '</svg>'])('is not what %j is', text => expect(clean(text)).toBeNull())

  test('has no element in it that is not known to draw', () => {
    const names = (element: Element): string[] => [
      element.tagName,
      ...Array.from(element.childNodes).flatMap(node => (node.nodeType === 1 ? names(node as Element) : [])),
    ]
    const element = root(clean(svg('<b><a><g><input/><math/><feImage href="x"/><view/></g></a></b>')) ?? '')
    expect(element && names(element)).toEqual(['svg', 'g'])
  })
})
