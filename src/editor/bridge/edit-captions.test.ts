import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCopy } from '#domain/captions/story-copy.ts'
import { type CaptionEdit, type CaptionEdited, editCaption } from './edit-caption.ts'
import { editCaptions, editOneCaption, tryCaption } from './edit-captions.ts'

const keys = {
  ...{ headline: 'title', standfirst: null, date: null, categories: null },
  lead: { src: 'image', caption: 'caption', alt: 'alt', credit: null },
}

const byPieces = (file: string, edits: readonly CaptionEdit[]): CaptionEdited => {
  const steps = editCaptions(file, edits, keys.lead)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** The words of a picture by reference may be there already, written for another one. */
const oneByOne = (file: string, edits: readonly CaptionEdit[]): CaptionEdited =>
  edits
    .toSorted((one, other) => other.line - one.line)
    .reduce<CaptionEdited>(
      (before, edit) => {
        if (!before.ok) return before
        const done = editCaption(before.text, edit, keys.lead)
        const again = done.ok ? done : editCaption(before.text, { ...edit, from: edit.to }, keys.lead)
        return again.ok && (done.ok || again.text === before.text) ? again : done
      },
      { ok: true, text: file },
    )

/** "Old" to other words in every caption, alt text and credit, and in paragraphs. */
function edits(file: string, to: string): CaptionEdit[] {
  const { pictures, paragraphs, bodyLine } = readCopy(file, keys)
  const words = pictures.flatMap(picture =>
    (['caption', 'alt', 'credit'] as const).flatMap((field): CaptionEdit[] => {
      const from = picture[field]
      return from?.includes('Old') ? [{ ...picture, field, from, to: from.replaceAll('Old', to) }] : []
    }),
  )
  const loose = paragraphs
    .filter(({ kind, text }) => kind === 'text' && text.includes('Old') && !text.includes('Keep'))
    .map(({ text, line }): CaptionEdit => {
      const from = text.trim()
      return { kind: 'loose', line: bodyLine + line, field: 'caption', from, to: from.replaceAll('Old', to) }
    })
  return [...words, ...loose]
}

const blocks = [
  '![Old alt](/a.jpg "Old words")',
  '![Old alt](/a.jpg)\n*Old words here*',
  '![An alt](/b.jpg)\n\n_Old words below_',
  '![An alt](/b.jpg)',
  '_Old words_',
  '![Old alt][name]',
  '[name]: /n.jpg "Old title"',
  '<figure><img src="/c.jpg" alt="Old alt"><figcaption>Old words <cite>Old credit</cite></figcaption></figure>',
  '<figure>\n<img src="/c.jpg" alt="Old alt">\n\n<figcaption>Old words</figcaption>\n\n</figure>',
  '<figure>',
  '</figure>',
  '<div class="gallery">\n<img src="/d.jpg" alt="Old alt" title="Old words">\n<img src="/e.jpg" alt="Old other">\n</div>',
  '{{< figure src="/f.jpg" caption="Old words" alt="Old alt" >}}',
  '{{< gallery >}}',
  '> ![Old alt](/g.jpg "Old words")\n> ![Old alt](/h.jpg "Old more")',
  '- ![Old alt](/i.jpg "Old words")\n\n- ![Old alt](/i.jpg "Old words")',
  '| ![Old alt](/j.jpg "Old words") | x |\n|---|---|\n| y | z |',
  'Old loose words of a *caption* here',
  'Keep these Old words, and this.',
  '## Old heading',
  '```\n![Old alt](/k.jpg "Old words")',
  '```',
  '<!-- Old',
  '-->',
  '    ![Old alt](/l.jpg)',
  '[caption id="1"]<img src="/m.jpg" alt="Old alt"> Old words[/caption]',
  '[^1]: Old note',
  '***',
]
const story = fc.record({
  head: fc.constantFrom('', '---\ntitle: Old\n---\n', '---\ntitle: x\nimage: /z.jpg\ncaption: Old lead\nalt: "Old alt"\n---\n'),
  body: fc.array(fc.tuple(fc.constantFrom(...blocks), fc.constantFrom('\n\n', '\n\n', '\n\n', '\n', '\n \n\n')), { maxLength: 10 }),
  windows: fc.boolean(),
  to: fc.constantFrom('New', 'New "one"', '*New', 'New [x]', 'New <b', 'New | two'),
})

describe('words of many captions of a story', () => {
  it('are written as one after the other, to the byte', { timeout: 60_000 }, () =>
    fc.assert(
      fc.property(story, ({ head, body, windows, to }) => {
        const text = head + body.map(([block, gap]) => block + gap).join('')
        const file = windows ? text.replaceAll('\n', '\r\n') : text
        const wanted = edits(file, to)
        const [together, apart] = [byPieces(file, wanted), oneByOne(file, wanted)]
        expect(together.ok).toBe(apart.ok)
        if (apart.ok) expect(together).toEqual(apart)
      }),
      { numRuns: 50 },
    ),
  )

  const figures = (count: number) =>
    Array.from({ length: count }, (_, at) => `Some words of paragraph ${at}.\n\n![An alt ${at}](/p${at}.jpg "Old number ${at}")\n`).join(
      '\n',
    )

  // What thousands of them cost is measured by `npm run bench:captions`.
  it('are written in a long story, and everything else stands', { timeout: 60_000 }, () => {
    const file = `---\ntitle: Old\n---\n${figures(400)}`
    expect(byPieces(file, edits(file, 'New'))).toEqual({ ok: true, text: file.replaceAll('Old number', 'New number') })
  })

  it('are refused, and say so, where thousands of them stand in one gallery', { timeout: 60_000 }, () => {
    const images = Array.from({ length: 3000 }, (_, at) => `<img src="/p${at}.jpg" alt="Old number ${at}">`).join('\n')
    const file = `<div>\n${images}\n</div>\n`
    expect(byPieces(file, edits(file, 'New'))).toMatchObject({ ok: false, reason: expect.stringContaining('too often in one place') })
  })

  it.each(['', '\n[name]: /n.jpg "Old title"\n'])(
    'are written once where pictures share them by reference, and no other definition is touched',
    more => {
      const file = `[name]: /n.jpg "Old title"\n\n![Old alt][name]\n\n![Old alt][name]\n${more}`
      const [first, ...rest] = file.replaceAll('Old alt', 'New alt').split('Old title')
      expect(byPieces(file, edits(file, 'New'))).toEqual({ ok: true, text: `${first}New title${rest.join('Old title')}` })
    },
  )

  it('give other captions their turn between them', () => {
    const file = figures(20)
    expect([...editCaptions(file, edits(file, 'New'), keys.lead)].length).toBeGreaterThan(20)
  })

  it('are tried and written one at a time as in a short story', { timeout: 60_000 }, () => {
    const file = `---\ntitle: x\n---\n${figures(100)}\n![Old alt][name]\n\n[name]: /n.jpg "Old title"\n`
    for (const edit of [edits(file, 'New')[7], ...edits(file, 'New').slice(-2)]) {
      if (!edit) throw new Error('No caption.')
      const done = editCaption(file, edit, keys.lead)
      expect(editOneCaption(file, edit, keys.lead)).toEqual(done)
      expect(tryCaption(file, edit, keys.lead).ok).toBe(done.ok)
    }
  })
})
