import { describe, expect, it } from 'vitest'
import { pasteHtml } from './paste-in.ts'

/** A page as Word puts it on the clipboard. */
const page = (body: string) => `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:w="urn:schemas-microsoft-com:office:word" xmlns:m="http://schemas.microsoft.com/office/2004/12/omml"
xmlns="http://www.w3.org/TR/REC-html40">
<head>
<meta http-equiv=Content-Type content="text/html; charset=utf-8">
<meta name=ProgId content=Word.Document>
<link rel=File-List href="file:///C:/Users/desk/AppData/Local/Temp/msohtmlclip1/01/clip_filelist.xml">
<!--[if gte mso 9]><xml>
 <o:OfficeDocumentSettings><o:AllowPNG/></o:OfficeDocumentSettings>
</xml><![endif]-->
<style>
<!--
 /* Style Definitions */
 p.MsoNormal, li.MsoNormal { mso-style-unhide:no; margin:0cm; font-size:12.0pt; font-weight:bold; }
 span.Starkes { mso-style-name:Starkes; font-weight:bold; }
 @list l0 { mso-list-id:412; mso-list-type:hybrid; }
-->
</style>
</head>
<body lang=EN-GB style='tab-interval:36.0pt;word-wrap:break-word'>
<!--StartFragment-->
${body}
<!--EndFragment-->
</body>
</html>`

const item = (text: string, level: number, sign: string, list = 'l0', place = 'Middle') =>
  `<p class=MsoListParagraphCxSp${place} style='margin-left:${level * 36}.0pt;mso-add-space:auto;text-indent:-18.0pt;mso-list:${list} level${level} lfo1'><![if !supportLists]><span
style='font-family:Symbol;mso-fareast-font-family:Symbol;mso-bidi-font-family:Symbol'><span style='mso-list:Ignore'>${sign}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;
</span></span></span><![endif]>${text}<o:p></o:p></p>
`
const p = (text: string, type = 'MsoNormal') => `<p class=${type}>${text}<o:p></o:p></p>\n`
const word = (body: string) => pasteHtml(page(body))

describe('pasting from Word', () => {
  it('lines that Word wraps in its own file are one line', async () =>
    expect(await word(p('The harbour was\nshut all\nnight.'))).toBe('The harbour was shut all night.\n'))
  it('a list of several levels is one, whatever signs were typed in front', async () =>
    expect(
      await word(
        item('Harbour', 1, '·', 'l0', 'First') +
          item('North quay', 2, 'o') +
          item('Berth 4', 3, '§') +
          item('South quay', 2, 'o') +
          item('Station', 1, '·', 'l0', 'Last'),
      ),
    ).toBe('- Harbour\n  - North quay\n    - Berth 4\n  - South quay\n- Station\n'))
  it('a numbered list counts from its own number, with letters inside it', async () =>
    expect(await word(item('Third', 1, '3.') + item('with a note', 2, 'a)') + item('Fourth', 1, '4.'))).toBe(
      '3. Third\n   1. with a note\n4. Fourth\n',
    ))
  it('two lists behind one another stay two', async () =>
    expect(await word(item('One', 1, '1.', 'l0') + item('One again', 1, '1.', 'l1'))).toBe('1. One\n\n1) One again\n'))
  it('a paragraph inside an item stays in it', async () =>
    expect(await word(item('One', 1, '·') + p('More of one.', 'MsoListParagraphCxSpMiddle') + item('Two', 1, '·'))).toBe(
      '- One\n\n  More of one.\n\n- Two\n',
    ))
  it('bold in an item is only where it was', async () => expect(await word(item('<b>Name</b> of it', 1, '·'))).toBe('- **Name** of it\n'))
  it('headings are headings, and not bold besides', async () =>
    expect(
      await word(
        `${p('Tides and trains', 'MsoTitle')}<h2><b><span style='font-size:13.0pt'>Who pays<o:p></o:p></span></b></h2>${p('Small', 'MsoHeading7')}`,
      ),
    ).toBe('# Tides and trains\n\n## Who pays\n\n###### Small\n'))
  it('quotes are quotes', async () =>
    expect(await word(p('“Let it stand.”', 'MsoQuote') + p('“So be it.”', 'MsoIntenseQuote') + p('After.'))).toBe(
      '> “Let it stand.”\n>\n> “So be it.”\n\nAfter.\n',
    ))
  it('a style for characters makes them bold, the style of all paragraphs does not', async () =>
    expect(await word(p('Be <span class=Starkes>quick</span> now'))).toBe('Be **quick** now\n'))
  it('smart tags leave their words', async () =>
    expect(
      await word(
        p(
          'In <st1:place w:st="on"><st1:City w:st="on">Hamburg</st1:City></st1:place>, <span class=SpellE>Altona</span> <span class=GramE>is</span> near.',
        ),
      ),
    ).toBe('In Hamburg, Altona is near.\n'))
  it('blanks counted out are one blank, and empty paragraphs are gone', async () =>
    expect(
      await word(
        `${p("One.<span style='mso-spacerun:yes'>&nbsp; </span>Two.&nbsp; &nbsp;Three.")}${p('<o:p>&nbsp;</o:p>')}${p('&nbsp;&nbsp;&nbsp; Four.&nbsp;')}`,
      ),
    ).toBe('One. Two. Three.\n\nFour.\n'))
  it('a no-break blank between a number and its unit stays, and so do smart quotes and dashes', async () =>
    expect(await word(p('“It’s 10&nbsp;km – no more,” she said.'))).toBe('“It’s 10\u00a0km – no more,” she said.\n'))
  it('comments, page heads and hidden words stay in Word', async () =>
    expect(
      await word(
        `${p(`Text<a class=msocomanchor id="_anchor_1" href="#_msocom_1" language=JavaScript name="_msoanchor_1">[A1]</a> here<span style='display:none;mso-hide:all'>secret</span>`)}<div style='mso-element:comment-list'><div style='mso-element:comment'>${p('Really?', 'MsoCommentText')}</div></div>`,
      ),
    ).toBe('Text here\n'))
  it('links keep their address, links into the document their words', async () =>
    expect(
      await word(
        p(
          `See <a href="https://harbour.example/tides"><span style='color:blue'>tides</span></a>, <a href="#_Toc1">below</a>, <a href="file:///C:/desk/plan.docx">plan</a><a name="_GoBack"></a>.`,
        ),
      ),
    ).toBe('See [tides](https://harbour.example/tides), below, plan.\n'))
  it('a picture that only lies on the writer’s own disk is left out', async () =>
    expect(
      await word(
        p(
          `A<!--[if gte vml 1]><v:shape id="x"><v:imagedata src="file:///C:/t/clip_image001.png"/></v:shape><![endif]--><![if !vml]><img width=300 height=200 src="file:///C:/t/clip_image002.png"><![endif]>B`,
        ),
      ),
    ).toBe('AB\n'))
  it('a table keeps its cells, and a cell over two columns leaves an empty one', async () =>
    expect(
      await word(
        `<table class=MsoTableGrid border=1 cellspacing=0 cellpadding=0 style='border-collapse:collapse;mso-table-layout-alt:fixed'><tr style='mso-yfti-irow:0'><td width=200 valign=top>${p('<b>Quay</b>')}</td><td width=200>${p('<b>Ships</b>')}</td></tr><tr><td>${p('North')}</td><td><p class=MsoNormal align=right style='text-align:right'>12<o:p></o:p></p></td></tr><tr><td colspan=2>${p('No figures for the south.')}</td></tr></table>`,
      ),
    ).toBe('| Quay | Ships |\n| --- | --- |\n| North | 12 |\n| No figures for the south. |  |\n'))
  it('Word in a browser, which makes a list of each item, gives one list', async () =>
    expect(
      await pasteHtml(
        [
          ['Harbour', 1],
          ['North quay', 2],
          ['Station', 1],
        ]
          .map(
            ([text, level]) =>
              `<div class="ListContainerWrapper SCXW1 BCX8"><ul class="BulletListStyle1 SCXW1" role="list"><li data-leveltext="" data-font="Symbol" data-listid="1" data-aria-posinset="1" data-aria-level="${level}" role="listitem" class="OutlineElement Ltr SCXW1"><p class="Paragraph SCXW1" paraid="1"><span data-contrast="auto" class="TextRun SCXW1"><span class="NormalTextRun SCXW1">${text}</span></span><span class="EOP SCXW1" data-ccp-props="{}">&nbsp;</span></p></li></ul></div>`,
          )
          .join(''),
      ),
    ).toBe('- Harbour\n  - North quay\n- Station\n'))
})
