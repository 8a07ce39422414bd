import { describe, expect, it } from 'vitest'
import { pasteHtml } from './paste-in.ts'

const look = (style = '') =>
  `font-size:11pt;font-family:Arial,sans-serif;color:#000000;background-color:transparent;font-weight:400;font-style:normal;font-variant:normal;text-decoration:none;vertical-align:baseline;white-space:pre;white-space:pre-wrap;${style}`
    .split(';')
    .filter((rule, at, all) => rule && all.findLastIndex(other => other.split(':')[0] === rule.split(':')[0]) === at)
    .join(';')
const span = (text: string, style = '') => `<span style="${look(style)}">${text}</span>`
const p = (inner: string) => `<p dir="ltr" style="line-height:1.38;margin-top:0pt;margin-bottom:0pt;">${inner}</p>`
const li = (inner: string, level = 1) =>
  `<li dir="ltr" style="list-style-type:disc;font-size:11pt;font-family:Arial,sans-serif;font-weight:700;white-space:pre" aria-level="${level}"><p dir="ltr" style="line-height:1.38" role="presentation">${span(inner)}</p></li>`
const docs = (body: string) =>
  pasteHtml(
    `<meta charset='utf-8'><meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-6c0e2a1f-7fff">${body}</b><br class="Apple-interchange-newline">`,
  )

describe('pasting from Google Docs', () => {
  it('styles become bold, italic, struck and code; underlined and coloured words are words', async () =>
    expect(
      await docs(
        p(
          `${span('Bold', 'font-weight:700')} ${span('quiet', 'font-style:italic')} ${span('gone', 'text-decoration:line-through')} ${span('npm ci', "font-family:'Courier New',monospace")} ${span('under', 'text-decoration:underline')}`,
        ),
      ),
    ).toBe('**Bold** *quiet* ~~gone~~ `npm ci` under\n'))
  it('two styles on the same words are two marks', async () =>
    expect(await docs(p(span('Both', 'font-weight:700;font-style:italic')))).toBe('***Both***\n'))
  it('a list that stands beside its item goes into it', async () =>
    expect(
      await docs(`<ul style="margin-top:0">${li('Harbour')}<ul style="margin-top:0">${li('North quay', 2)}</ul>${li('Station')}</ul>`),
    ).toBe('- Harbour\n  - North quay\n- Station\n'))
  it('a part of a list that begins deep inside is a list', async () =>
    expect(await docs(`<ul><ul>${li('North quay', 2)}${li('South quay', 2)}</ul></ul>`)).toBe('- North quay\n- South quay\n'))
  it('a checklist is one of tasks', async () =>
    expect(
      await docs(
        `<ul>${['true', 'false']
          .map(
            done =>
              `<li dir="ltr" role="checkbox" aria-checked="${done}" style="list-style-type:none" aria-level="1"><img src="data:image/png;base64,AAAA" width="17.6px" height="17.6px" alt="${done}" aria-roledescription="checkbox" style="margin-right:3px;" /><p dir="ltr" style="display:inline" role="presentation">${span(`Call ${done}`)}</p></li>`,
          )
          .join('')}</ul>`,
      ),
    ).toBe('- [x] Call true\n- [ ] Call false\n'))
  it('links lead where they lead, and not through Google', async () =>
    expect(
      await docs(
        p(
          `<a href="https://www.google.com/url?q=https%3A%2F%2Fharbour.example%2Ftides%3Fday%3D1&amp;sa=D&amp;source=editors&amp;ust=1700&amp;usg=AOv" style="text-decoration:none;">${span('tides', 'color:#1155cc;text-decoration:underline')}</a>`,
        ),
      ),
    ).toBe('[tides](https://harbour.example/tides?day=1)\n'))
  it('empty lines between paragraphs are no paragraphs, a line break stays', async () =>
    expect(await docs(`${p(span('One'))}<br />${p(`${span('Two')}<br />${span('more')}`)}<br /><br />`)).toBe('One\n\nTwo  \nmore\n'))
  it('headings come without their weight', async () =>
    expect(
      await docs(`<h2 dir="ltr" style="line-height:1.38">${span('Who pays', 'font-weight:700;font-size:16pt')}</h2>${p(span('Text'))}`),
    ).toBe('## Who pays\n\nText\n'))
  it('a text that is all in a typewriter font is not all code', async () =>
    expect(await docs(p(span('INT. HARBOUR', "font-family:'Courier Prime',monospace")))).toBe('INT. HARBOUR\n'))
  it('a table has its first row for a head, numbers stay to the right', async () =>
    expect(
      await docs(
        `<div dir="ltr" align="left"><table style="border:none;border-collapse:collapse;"><colgroup><col width="100" /><col width="100" /></colgroup><tbody><tr><td>${p(span('Quay', 'font-weight:700'))}</td><td>${p(span('Ships'))}</td></tr><tr><td>${p(span('North'))}</td><td style="text-align:right;border:solid">${p(span('12'))}</td></tr></tbody></table></div>`,
      ),
    ).toBe('| Quay | Ships |\n| --- | ---: |\n| North | 12 |\n'))
  it('French blanks stay', async () =>
    expect(await docs(p(span('«&nbsp;Vraiment&nbsp;?&nbsp;»&nbsp;')))).toBe('«\u00a0Vraiment\u00a0?\u00a0»\n'))
})
