import { describe, expect, it } from 'vitest'
import { pasteHtml } from './paste-in.ts'

const apple = (body: string) =>
  pasteHtml(`<!DOCTYPE html PUBLIC "-//W3C//DTD HTML 4.01//EN" "http://www.w3.org/TR/html4/strict.dtd">
<html><head><meta http-equiv="Content-Type" content="text/html; charset=UTF-8"><title></title><meta name="Generator" content="Cocoa HTML Writer">
<style type="text/css">
p.p1 {margin: 0.0px 0.0px 0.0px 0.0px; font: 11.0px 'Helvetica Neue'}
p.p2 {margin: 0.0px 0.0px 0.0px 0.0px; min-height: 13.0px}
span.s1 {font: bold 11.0px 'Helvetica Neue'}
span.s2 {text-decoration: line-through}
span.s3 {text-decoration: underline ; color: #0069d9}
</style></head><body>
${body}
</body></html>`)

const office = (body: string) =>
  pasteHtml(`<!DOCTYPE html><html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"/><title></title>
<meta name="generator" content="LibreOffice 24.2 (Linux)"/><style type="text/css">@page { margin: 2cm } p { margin-bottom: 0.25cm; line-height: 115% } h2.western { font-family: "Liberation Serif" }</style></head>
<body lang="en-GB" link="#000080" dir="ltr">${body}</body></html>`)

describe('pasting from Pages and other Apple programs', () => {
  it('classes become marks, blanks made hard by the program are soft again', async () =>
    expect(
      await apple(
        `<p class="p1"><span class="s1">Bold</span><span class="Apple-converted-space"> </span>and <i>quiet</i>, <span class="s2">gone</span>.<span class="Apple-converted-space">&nbsp;</span></p>\n<p class="p2"><br></p>\n<p class="p1">Next.</p>`,
      ),
    ).toBe('**Bold** and *quiet*, ~~gone~~.\n\nNext.\n'))
  it('lists are lists', async () =>
    expect(
      await apple(
        `<ul class="ul1">\n<li class="li1"><span class="s4"></span>One</li>\n<ul class="ul1">\n<li class="li1">Deep</li>\n</ul>\n<li class="li1">Two</li>\n</ul>`,
      ),
    ).toBe('- One\n  - Deep\n- Two\n'))
  it('links keep their words and address', async () =>
    expect(await apple(`<p class="p1">See <a href="https://harbour.example/"><span class="s3">tides</span></a>.</p>`)).toBe(
      'See [tides](https://harbour.example/).\n',
    ))
})

describe('pasting from LibreOffice', () => {
  it('fonts go, marks stay', async () =>
    expect(
      await office(
        `<p style="margin-bottom: 0cm; line-height: 100%"><font face="Liberation Serif, serif"><font size="3" style="font-size: 12pt"><b>Bold</b> and\n<i>quiet</i> <strike>gone</strike></font></font></p>\n<p style="margin-bottom: 0cm"><br/>\n\n</p>\n<p class="western" align="justify">Next.</p>`,
      ),
    ).toBe('**Bold** and *quiet* ~~gone~~\n\nNext.\n'))
  it('headings and lists are what they are', async () =>
    expect(
      await office(
        `<h2 class="western">Who pays</h2>\n<ol start="3">\n\t<li><p style="margin-bottom: 0cm">One</p>\n\t<ul>\n\t\t<li><p>Deep</p></li>\n\t</ul></li>\n\t<li><p>Two</p></li>\n</ol>`,
      ),
    ).toBe('## Who pays\n\n3. One\n   - Deep\n4. Two\n'))
  it('what it indents by a list of definitions is a paragraph', async () =>
    expect(await office('<dl>\n\t<dd>\n\tSet in from the left.</dd>\n</dl>\n<p>Text</p>')).toBe('Set in from the left.\n\nText\n'))
  it('code in a typewriter font is code', async () =>
    expect(await office('<p>Run <font face="Liberation Mono, monospace">npm ci</font> first.</p>')).toBe('Run `npm ci` first.\n'))
})
