import { describe, it } from 'vitest'
import { writes } from '../../../tests/support/edited-picture.ts'

const lines = '![A](a.jpg)\n*One*\n![B](b.jpg)\n_The **two** boats_'
const named = '![A][boat] \n![B][boat]\n\n[boat]:  a.jpg  "One"'

describe('one word of a picture of Markdown is written, and nothing else', () => {
  it.each([
    ['a line of emphasis among others', lines, 0, 'caption', 'A *new* one', ['*One*', '*A \\*new\\* one*']],
    ['a line of emphasis with marks, beside them', lines, 1, 'caption', 'The two gates', ['** boats', '** gates']],
    ['a line of emphasis with marks, over them', lines, 1, 'caption', 'A gate', ['_The **two** boats_', '_A gate_']],
    ['a line of emphasis that goes', lines, 0, 'caption', '', ['\n*One*', '']],
    ['an alt text beside a line of emphasis', lines, 1, 'alt', 'A [b]', ['![B]', '![A [b]]']],
    [
      'words before a break in a line of emphasis',
      '![A](a.jpg)\n*One on Sunday<br>Photo: Kit*',
      0,
      'caption',
      'Two on Sunday Photo: Kit',
      ['*One', '*Two'],
    ],
    ['words before another line', '![A](a.jpg)\n*One on Sunday\\\nPhoto: Kit*', 0, 'caption', 'Two on Sunday Photo: Kit', ['*One', '*Two']],
    ['words beside tags', '![A](a.jpg)\n*One of 2 m<sup>2</sup>*', 0, 'caption', 'Two of 2 m2', ['*One', '*Two']],
    ['words beside a footnote', '![A](a.jpg)\n*One on Sunday[^9]*\n\n[^9]: See.', 0, 'caption', 'Two on Sunday', ['*One', '*Two']],
    [
      'words beside a credit behind the emphasis',
      '![A](a.jpg)\n*One of the boats* (Kit Oduya)',
      0,
      'caption',
      'One of the ferries (Kit Oduya)',
      ['boats', 'ferries'],
    ],
    ['words of a line in tags', '![A](a.jpg)\n<small>One & two</small>', 0, 'caption', 'Three & two', ['One', 'Three']],
    ['a line behind a blank one', '![A](a.jpg)\n\n*One*', 0, 'caption', 'Two', ['One', 'Two']],
    ['a picture among words', 'The quay.\n![A](a.jpg "One")\nMore.', 0, 'caption', 'Two', ['One', 'Two']],
    ['a title behind an address with a tag', '![A]({{ "/a.jpg" | relative_url }} "One")', 0, 'caption', 'Two', ['One', 'Two']],
    ['an alt text before an address with a tag', '![A]({{ site.url }}/a.jpg)\n*One*', 0, 'alt', 'B', ['![A]', '![B]']],
    [
      'a shortcode whose end stands on its own line',
      '{{< figure\n  src="a.jpg"\n  caption="One"\n>}}',
      0,
      'caption',
      'Two',
      ['One', 'Two'],
    ],
    ['a picture between tags of the generator', '{{< wide >}}\n![A](a.jpg "One")\n{{< /wide >}}', 0, 'caption', 'Two', ['One', 'Two']],
    ['blanks that do not break', '![A](a.jpg "One 10\u00a0km,&nbsp;far")', 0, 'caption', 'Two 10\u00a0km,\u00a0far', ['One', 'Two']],
    [
      'blanks that do not break, in HTML',
      '<figure><img src="a.jpg"><figcaption>One 10\u202fkm,&nbsp;far</figcaption></figure>',
      0,
      'caption',
      'Two 10\u202fkm,\u00a0far',
      ['One', 'Two'],
    ],
    ['a title that pictures have by reference', named, 1, 'caption', 'It’s "new"', ['"One"', '"It’s \\"new\\""']],
    ['an alt text of a picture by reference', named, 1, 'alt', 'New', ['![B]', '![New]']],
    ['an alt text that was the name', '![Boat]\n\n[boat]: a.jpg "One"', 0, 'alt', 'New', ['![Boat]', '![New][Boat]']],
    ['a title in parentheses', '- ![A](a.jpg (One))', 0, 'caption', 'New', ['(One)', '(New)']],
    ['a title in a task', '- [x] ![A](a.jpg "One")', 0, 'caption', 'New', ['One', 'New']],
    ['a title with a bar in a cell', 'a | ![A](a.jpg "One")\n--|--\nb | c', 0, 'caption', 'New | old', ['One', 'New \\| old']],
    ['an alt text with marks', '> ![The *A*](a.jpg "One")', 0, 'alt', 'The B', ['*A*', '*B*']],
    [
      'a caption of HTML below Markdown',
      '<figure>\n\n![A](a.jpg)\n\n<figcaption>The <i>one</i></figcaption>\n</figure>',
      0,
      'caption',
      'The other',
      ['The <i>one', 'The <i>other'],
    ],
    [
      'an alt text above a caption of HTML',
      '<figure>\n\n![A](a.jpg)\n\n<figcaption>One</figcaption>\n</figure>',
      0,
      'alt',
      'B',
      ['![A]', '![B]'],
    ],
    ['a shortcode that is read as Markdown', '{{% figure src="a.jpg" caption="One" %}}', 0, 'caption', 'New', ['One', 'New']],
    ['a shortcode in a cell', '| {{< figure src="a.jpg" caption="One" >}} |\n|---|', 0, 'caption', 'New', ['One', 'New']],
    ['an alt text of HTML in a cell', '| <img src="a.jpg" alt="A"> |\n|---|', 0, 'alt', 'New', ['"A"', '"New"']],
  ] as const)('%s', (...one) => writes(one))
})
