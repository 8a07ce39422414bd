import { expect, it } from 'vitest'
import { type FigureForm, inferFigureForm } from './figure-form.ts'

const stories: readonly (readonly [FigureForm, string, readonly string[]])[] = [
  ['title', 'nothing to go by', ['Words.\n', '![a](b.jpg)\n']],
  ['title', 'titles', ['![a](b.jpg "c")\n', '![a](b.jpg)\n*c*\n', "![a](b_(1).jpg 'c')\n\nWords\n"]],
  ['italic', 'lines of emphasis', ['![a](b.jpg)\n*c*\n\nWords\n', '![](b.jpg)  \r\n_c_\r\n\r\n', '![a](b.jpg "c")']],
  ['title', 'emphasis that goes on in words', ['![a](b.jpg)\n*c*\nwords\n', '![a](b.jpg)\n*c* words\n']],
  ['html', 'figures', ['<figure class="x">\n  <img src="a.jpg">\n  <figcaption>c</figcaption>\n</figure>\n', '![a](b)']],
  ['title', 'figures around code', ['<figure>\n<pre>x</pre><figcaption>c</figcaption></figure>\n']],
  ['hugo', 'shortcodes', ['{{< figure src="a.jpg" caption="c" >}}\n', '{{< figure src="a.jpg" >}}']],
  ['title', 'as many of one as of the other', ['{{< figure src="a.jpg" caption="c" >}}\n\n![a](b.jpg "c")\n']],
]

it.each(stories)('a site writes its figures as %s, told from %s', (form, _from, bodies) => expect(inferFigureForm(bodies)).toBe(form))

it('long stories cost little', () => {
  const before = performance.now()
  inferFigureForm(['<figure <img '.repeat(5000), `![${'a]('.repeat(20_000)}`, '{{< figure '.repeat(20_000)])
  expect(performance.now() - before).toBeLessThan(2000)
})
