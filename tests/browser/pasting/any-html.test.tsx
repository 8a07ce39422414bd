import fc from 'fast-check'
import { expect, it } from 'vitest'
import { openDesk } from '../desk.tsx'

const tags =
  'p|div|span|b|i|a href="https://a.example/x"|a href="javascript:x()"|ul|ol|li|blockquote|pre|code|table|tr|td|th|h2|figure|figcaption|img src="javascript:x()"|img src="https://a.example/1.png"|br|hr|sup|dl|dt|li role="checkbox"|span style="font-weight:700"|p style="mso-list:l0 level2 lfo1"|q|p data-pm-slice="1 1 []"|pre data-source="<b>"'
const words = ['one', ' two ', '&nbsp;', '\n', '* x', '“q”', '[a](b)', '|', '&lt;x>', '_e_', '```', 'https://b.example']
const { html } = fc.letrec<{ html: string; part: string; element: string }>(tie => ({
  html: fc.array(tie('part'), { minLength: 1, maxLength: 4 }).map(parts => parts.join('')),
  part: fc.oneof({ maxDepth: 4 }, fc.constantFrom(...words), tie('element')),
  element: fc
    .tuple(fc.constantFrom(...tags.split('|')), tie('html'))
    .map(([tag, inner]) => (/^(?:img|br|hr)/.test(tag) ? `<${tag}>` : `<${tag}>${inner}</${tag.split(' ')[0]}>`)),
}))

it('whatever is pasted, no harm comes in, and one undo takes all of it back', async () => {
  const body = 'Text here\n\n* a\n* b\n\n| c | d |\n| - | - |\n| cell | e |\n'
  const desk = await openDesk(body)
  fc.assert(
    fc.property(html, fc.constantFrom('Text', 'b', 'cell'), (pasted, words) => {
      desk.handle().focusWords(words)
      desk.paste({ 'text/html': pasted })
      expect(desk.text.querySelector('[src^="javascript"],[href^="javascript"],[data-source="<b>"]')).toBeNull()
      expect(desk.save().body).not.toContain('](javascript')
      desk.handle().undo()
      expect(desk.save()).toEqual({ body, problems: [] })
    }),
    { seed: 3, numRuns: 150 },
  )
  desk.close()
})
