import { describe, expect, it } from 'vitest'
import { pasteHtml, pasteIn, pasteText } from './paste-in.ts'

const word = `<p class=MsoNormal>The quay<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1" title=""><span class=MsoFootnoteReference><span style='mso-special-character:footnote'><![if !supportFootnotes]><span class=MsoFootnoteReference><span style='font-size:12.0pt'>[1]</span></span><![endif]></span></span></a> was shut.<o:p></o:p></p>
<div style='mso-element:footnote-list'><![if !supportFootnotes]><br clear=all><hr align=left size=1 width="33%"><![endif]>
<div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a style='mso-footnote-id:ftn1' href="#_ftnref1" name="_ftn1" title=""><span class=MsoFootnoteReference>[1]</span></a> See <i>Tides</i>, 1920.<o:p></o:p></p></div></div>`

describe('pasting notes', () => {
  it('Word’s footnotes are Markdown’s', async () =>
    expect(await pasteHtml(word)).toBe('The quay[^1] was shut.\n\n[^1]: See *Tides*, 1920.\n'))
  it('a name that the story has is not given again', async () =>
    expect(await pasteIn({ 'text/html': word }, 'Old[^1].\n\n[^1]: Mine\n\nText\n', 'Text')).toBe(
      'Old[^1].\n\n[^1]: Mine\n\nTextThe quay[^2] was shut.\n\n[^2]: See *Tides*, 1920.\n',
    ))
  it('LibreOffice’s are, too', async () =>
    expect(
      await pasteHtml(
        `<p>The quay<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a> was shut.</p><div id="sdfootnote1"><p class="sdfootnote"><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a>A note.</p></div>`,
      ),
    ).toBe('The quay[^1] was shut.\n\n[^1]: A note.\n'))
  it('and those of a page made from Markdown', async () =>
    expect(
      await pasteHtml(
        `<p>One<sup id="fnref:a"><a href="https://x.example/p#fn:a" class="footnote-ref" role="doc-noteref">1</a></sup> and two<sup id="fnref:b"><a href="https://x.example/p#fn:b">2</a></sup>.</p><div class="footnotes" role="doc-endnotes"><hr><ol><li id="fn:a"><p>First. <a href="https://x.example/p#fnref:a" class="footnote-backref">↩︎</a></p></li><li id="fn:b"><p>Second. <a href="https://x.example/p#fnref:b">↩︎</a></p></li></ol></div>`,
      ),
    ).toBe('One[^1] and two[^2].\n\n[^1]: First.\n\n[^2]: Second.\n'))
  it('a link whose name is no proper one is only a link', async () =>
    expect(await pasteHtml('<p><a href="https://a.example/x#100%">all</a> of it</p>')).toBe('[all](https://a.example/x#100%) of it\n'))
  it('a reference without its note is words', async () =>
    expect(await pasteHtml('<p>The quay<a href="#_ftn1" name="_ftnref1">[1]</a> was shut.</p>')).toBe('The quay[1] was shut.\n'))
  it('Markdown’s own notes come with what refers to them', async () =>
    expect(await pasteText('The quay[^n] was shut.\n\n[^n]: A *note*.\n')).toBe('The quay[^n] was shut.\n\n[^n]: A *note*.\n'))
})
