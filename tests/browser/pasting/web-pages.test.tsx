import { describe, expect, it } from 'vitest'
import { pasteHtml, pasteIn } from './paste-in.ts'

describe('pasting from web pages', () => {
  it('divisions and loose words are paragraphs', async () =>
    expect(await pasteHtml('<div><div>One <b>bold</b></div>loose<section><div>Two</div><article>Three</article></section></div>')).toBe(
      'One **bold**\n\nloose\n\nTwo\n\nThree\n',
    ))
  it('two line breaks are the border of a paragraph, one is a line break', async () =>
    expect(await pasteHtml('<div>One<br>more<br><br>Two<br>\n<br>\n<br><i>Three<br><br>Four</i></div>')).toBe(
      'One  \nmore\n\nTwo\n\n*Three*\n\n*Four*\n',
    ))
  it('navigation, programs, styles, controls and hidden words are left out', async () =>
    expect(
      await pasteHtml(
        '<nav><a href="https://a.example">Home</a></nav><style>p{}</style><p>Words<span style="display:none">secret</span><span hidden>secret</span><button>Share</button><span aria-hidden="true">#</span><script>x()</script> here</p><noscript>Turn it on</noscript><svg><text>x</text></svg><p style="visibility: hidden">gone</p><form><input value="x"><select><option>a</option></select></form>',
      ),
    ).toBe('Words here\n'))
  it('pictures that only count readers, and those inside the address, are left out', async () =>
    expect(
      await pasteHtml(
        '<p>Words<img src="https://count.example/p.gif" width="1" height="1"><img src="https://count.example/q.gif" style="width:0px;height:0px"><img src="data:image/gif;base64,R0lGOD"><img src="cid:1"><img src="javascript:x()"></p>',
      ),
    ).toBe('Words\n'))
  it('a figure keeps picture, alt text and caption', async () =>
    expect(
      await pasteHtml(
        '<figure class="w"><a href="https://a.example/big"><picture><source srcset="x.webp"><img src="https://a.example/quay.jpg" alt="A quay" title="no"></picture></a><figcaption>The <em>north</em> quay. <small>Photo: desk</small></figcaption></figure>',
      ),
    ).toBe('![A quay](https://a.example/quay.jpg "The north quay. Photo: desk")\n'))
  it('several pictures in a frame stay several; a frame around a table is only a frame', async () =>
    expect(
      await pasteHtml(
        '<figure><img src="https://a.example/1.jpg"><img src="https://a.example/2.jpg"><figcaption>Both</figcaption></figure><figure><table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table><figcaption>Figures</figcaption></figure>',
      ),
    ).toBe('![](https://a.example/1.jpg)\n\n![](https://a.example/2.jpg "Both")\n\n| a | b |\n| --- | --- |\n| c | d |\n\nFigures\n'))
  it('a picture alone in its line is a block, one among words stays among them', async () =>
    expect(
      await pasteHtml(
        '<div><a href="https://a.example"><img src="https://a.example/1.jpg" alt="One"></a></div><p>See <img src="//a.example/2.png" alt="two"> there</p><ul><li><img data-src="https://a.example/3.jpg" src="data:image/gif;base64,x" alt="Three"></li></ul>',
      ),
    ).toBe('![One](https://a.example/1.jpg)\n\nSee ![two](https://a.example/2.png) there\n\n- ![Three](https://a.example/3.jpg)\n'))
  it('a picture of a character is that character', async () =>
    expect(await pasteHtml('<p>Hello <img class="emoji" src="https://s.example/1f44b.svg" alt="👋">!</p>')).toBe('Hello 👋!\n'))
  it('unsafe links and links that only their page knows leave their words', async () =>
    expect(
      await pasteHtml(
        '<p><a href="JaVaScRiPt:x()">a</a> <a href="&#9;javascript:x()">b</a> <a href="data:text/html,x">c</a> <a href="vbscript:x">d</a> <a href="page.html">e</a> <a href="#top">f</a> <a href="blob:https://a.example/1">g</a> <a>h</a></p>',
      ),
    ).toBe('a b c d e f g h\n'))
  it('links of the site, mail and telephone links stay; where the page says what its links are relative to, they are whole', async () => {
    expect(await pasteHtml('<a href="/tides">a</a> <a href="mailto:desk@a.example">b</a> <a href="tel:+4940123">c</a>')).toBe(
      '[a](/tides) [b](mailto:desk@a.example) [c](tel:+4940123)\n',
    )
    expect(await pasteHtml('<base href="https://a.example/x/"><p><a href="../tides">a</a></p>')).toBe('[a](https://a.example/tides)\n')
  })
  it('a page that sends on to a harmful address gets no link', async () =>
    expect(await pasteHtml('<a href="https://www.google.com/url?q=javascript:x()">a</a>')).toBe(
      '[a](https://www.google.com/url?q=javascript:x())\n',
    ))
  it('a table has a head and equal rows, its caption stands before it', async () =>
    expect(
      await pasteHtml(
        '<table><caption>Ships</caption><colgroup><col></colgroup><thead><tr><th>Quay</th><th align="center">Old</th><th>New</th></tr></thead><tbody><tr><td rowspan="2">North</td><td align="center">1</td><td>2<br>3</td></tr><tr><td><ul><li>a</li><li>b</li></ul></td></tr><tr><td></td></tr></tbody><tfoot><tr><td>All | in</td></tr></tfoot></table>',
      ),
    ).toBe('Ships\n\n| Quay | Old | New |\n| --- | :---: | --- |\n| North | 1 | 2 3 |\n|  | a b |  |\n| All \\| in |  |  |\n'))
  it('tables that only lay out a mail are gone', async () =>
    expect(
      await pasteHtml(
        '<table role="presentation"><tr><td><table><tr><td><p>Dear all,</p><p>the tides are out.</p></td></tr></table></td></tr></table>',
      ),
    ).toBe('Dear all,\n\nthe tides are out.\n'))
  it('code keeps its lines, its blanks and its language', async () => {
    expect(
      await pasteHtml('<div class="highlight highlight-source-js"><pre><span>let</span> a = 1\n  a <span>&lt;</span> 2\n</pre></div>'),
    ).toBe('```js\nlet a = 1\n  a < 2\n```\n')
    expect(
      await pasteHtml('<pre><code class="hljs language-c++">x<br>y</code></pre><p>Say <code>npm ci</code> or <kbd>Esc</kbd></p>'),
    ).toBe('```c++\nx\ny\n```\n\nSay `npm ci` or `Esc`\n')
  })
  it('quotes, rules, small headings and definitions', async () =>
    expect(
      await pasteHtml(
        '<blockquote>Said<br><br>twice<footer>— <cite>Somebody</cite></footer></blockquote><hr><h5>Five</h5><h6>Six<br>lines</h6><dl><dt>Ebb</dt><dd>Water goes</dd><dt>Flood</dt><dd>Water comes</dd></dl>',
      ),
    ).toBe(
      '> Said\n>\n> twice\n>\n> — *Somebody*\n\n---\n\n##### Five\n\n###### Six lines\n\n**Ebb**\n\nWater goes\n\n**Flood**\n\nWater comes\n',
    ))
  it('boxes in a list make tasks, beside items without one', async () =>
    expect(
      await pasteHtml(
        '<ul class="contains-task-list"><li class="task-list-item"><input type="checkbox" class="task-list-item-checkbox" checked disabled> Done</li><li class="task-list-item"><p><input type="checkbox" disabled> Open</p></li><li>None</li></ul>',
      ),
    ).toBe('- [x] Done\n- [ ] Open\n\n* None\n'))
  it('marks around blocks are marks on their words', async () =>
    expect(await pasteHtml('<a href="https://a.example/x"><h3>Tides</h3><div>All of them</div></a>')).toBe(
      '### [Tides](https://a.example/x)\n\n[All of them](https://a.example/x)\n',
    ))
  it('signs that an element makes are signs', async () =>
    expect(await pasteHtml('<p>4 m<sup>2</sup> of H<sub>2</sub>O, the 1<sup>st</sup>, <q>so be it</q></p>')).toBe(
      '4 m² of H₂O, the 1st, “so be it”\n',
    ))
  it('line ends count where the page says so', async () =>
    expect(await pasteHtml('<div style="white-space: pre-wrap">One\ntwo\n\nThree</div><p>Four\nfour</p>')).toBe(
      'One  \ntwo\n\nThree\n\nFour four\n',
    ))
  it('unseen characters are left out, joiners are not', async () =>
    expect(await pasteHtml('<p>\ufeffin\u200bvisible 👩\u200d🚒</p>')).toBe('invisible 👩\u200d🚒\n'))
  it('a stranger cannot bring source along, or what only Stet’s own blocks say', async () =>
    expect(
      await pasteHtml(
        '<pre data-source="<script>x()</script>">words</pre><p data-pm-slice="1 1 []">a <code data-source="{{ x }}">b</code> <a data-href="javascript:x()" href="https://a.example">c</a></p><figure data-src="javascript:x()"></figure>',
      ),
    ).toBe('```\nwords\n```\n\na `b` [c](https://a.example)\n'))
  it('elements with odd names are words', async () =>
    expect(await pasteHtml('<constructor>a</constructor> <to-string>b</to-string>')).toBe('a b\n'))
  it('a link in code parts it, other marks in it go', async () =>
    expect(await pasteHtml('<p><code>a<a href="https://a.example">b</a><b>c</b></code></p>')).toBe('`a`[`b`](https://a.example)`c`\n'))
  it('a heading is one line, and what is more stands behind it', async () =>
    expect(await pasteHtml('<h2><div>Who</div><p>pays<br>it</p><ul><li>a</li></ul></h2><p>x</p>')).toBe('## Who pays it\n\n- a\n\nx\n'))
  it('a blank that a browser made hard while somebody typed is soft again', async () =>
    expect(await pasteHtml('<div>The <b>tides</b>&nbsp;are&nbsp;<i>out</i>, 10&nbsp;<b>km</b>, «&nbsp;<i>mot</i>&nbsp;»</div>')).toBe(
      'The **tides** are *out*, 10\u00a0**km**, «\u00a0*mot*\u00a0»\n',
    ))
  it('cells go into cells, a picture into the line of its cell', async () => {
    const body = '| a | b |\n| - | - |\n| c | d |\n'
    const cells = '<table><tr><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></table>'
    expect(await pasteIn({ 'text/html': cells }, body, 'c')).toBe('| a | b |\n| - | - |\n| 1 | 2 |\n| 3 | 4 |\n')
    expect(await pasteIn({ 'text/html': '<img src="https://a.example/1.png" alt="x">' }, body, 'c')).toBe(
      '| a | b |\n| - | - |\n| c![x](https://a.example/1.png) | d |\n',
    )
  })
  it('two thousand words are there at once', async () => {
    const words = Array.from(
      { length: 200 },
      (_, at) => `<p><span style="font-weight:700">Word ${at}</span> ${'and out '.repeat(4)}</p>`,
    ).join('')
    const start = performance.now()
    expect((await pasteHtml(words)).split('\n\n')).toHaveLength(200)
    expect(performance.now() - start).toBeLessThan(2000)
  })
  it('an item behind words stays an item, words behind words stay in their line', async () => {
    expect(await pasteIn({ 'text/html': '<ul><li>a</li><li>b</li></ul>' }, 'Text\n', 'Text')).toBe('Text\n\n- a\n- b\n')
    expect(await pasteIn({ 'text/html': '<h2>Head</h2><p>a</p>' }, 'Text\n', 'Text')).toBe('Text\n\n## Head\n\na\n')
    expect(await pasteIn({ 'text/html': '<h2>Head</h2>' }, 'Text\n', 'Text')).toBe('TextHead\n')
    expect(await pasteIn({ 'text/html': '<span>words </span>', 'text/plain': 'words ' }, 'Text here\n', 'Text ')).toBe('Text words here\n')
  })
  it('items pasted into a list are items of it', async () =>
    expect(await pasteIn({ 'text/html': '<ul><li>b</li><li>c</li></ul>' }, '* a\n* d\n', 'a')).toBe('* a\n* b\n* c\n* d\n'))
  it('blocks pasted into a cell are one line in it', async () =>
    expect(await pasteIn({ 'text/html': '<p>b</p><ul><li>c</li></ul>' }, '| h |\n| - |\n| a |\n', 'a')).toBe('| h |\n| - |\n| ab c |\n'))
})
