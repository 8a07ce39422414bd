import { describe, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import { openDesk } from '../desk.tsx'
import { pasteIn, pasteText } from './paste-in.ts'

describe('pasting plain text', () => {
  it('Markdown becomes what it says, in the style of the story', async () =>
    expect(
      await pasteIn(
        {
          'text/plain':
            '# Head\n\nWith __bold__.\n\n* a\n  * b\n\n> said\n\n```js\nx\n```\n\n| a | b |\n|---|---|\n| c | d |\n\n![alt](a.jpg "cap")\n',
        },
        '- item\n\nText\n',
        'Text',
      ),
    ).toBe(
      '- item\n\nText\n\n# Head\n\nWith **bold**.\n\n- a\n  - b\n\n> said\n\n```js\nx\n```\n\n| a | b |\n| --- | --- |\n| c | d |\n\n![alt](a.jpg "cap")\n',
    ))
  it('what ends in a footnote leaves the words behind the caret where they belong', async () =>
    expect(await pasteIn({ 'text/plain': 'With a note[^1].\n\n[^1]: Note.\n' }, 'Third text.\n', 'Third ')).toBe(
      'Third With a note[^1].\n\n[^1]: Note.\n\ntext.\n',
    ))
  it.each([
    '2 * 3 * 4 is 24',
    '* Terms apply',
    'snake_case_names and 5*3*2',
    '14. September 2020',
    'a > b, b < c',
    '# 1 in the charts'.slice(1),
  ])('%j stays what it is', async text => {
    const desk = await openDesk('')
    desk.text.focus()
    desk.paste({ 'text/plain': text })
    expect(desk.text.textContent).toBe(text.trim())
    expect(desk.save().problems).toEqual([])
    desk.close()
  })
  it('a word of Markdown in prose is read, and its lines stay paragraphs', async () =>
    expect(await pasteText('First [line](https://a.example).\nSecond line.')).toBe('First [line](https://a.example).\n\nSecond line.\n'))
  it('lines that a mail program broke are joined, others are paragraphs', async () =>
    expect(
      await pasteText(
        'Dear all,\n\nthe tides of this month were higher than in any\nmonth since the quay was built, and nobody knows\nwhy they were.\n\nYours\nThe harbour master\n',
      ),
    ).toBe(
      'Dear all,\n\nthe tides of this month were higher than in any month since the quay was built, and nobody knows why they were.\n\nYours\n\nThe harbour master\n',
    ))
  it('unsafe links of Markdown leave their words', async () =>
    expect(await pasteText('## Head\n\n[a](javascript:x()) ![b](data:image/png;base64,x) c')).toBe('## Head\n\na  c\n'))
  it('the front matter of a pasted file stays where it was', async () =>
    expect(await pasteText('---\ntitle: Tides\n---\n\n## Head\n')).toBe('## Head\n'))
  it('in a code block every sign is verbatim', async () =>
    expect(await pasteIn({ 'text/plain': '# not a head\n* x', 'text/html': '<h1>not a head</h1>' }, '```\nzero\n```\n', 'zero')).toBe(
      '```\nzero# not a head\n* x\n```\n',
    ))
  it('Markdown that a program shows as text is read, though HTML comes along', async () =>
    expect(
      await pasteIn({
        'text/html': '<meta charset="utf-8"><pre style="word-wrap: break-word; white-space: pre-wrap;">## Head\n\n- a\n- b\n</pre>',
        'text/plain': '## Head\n\n- a\n- b\n',
      }),
    ).toBe('## Head\n\n- a\n- b\n'))
  it('a code editor says what it sends: Markdown, or code of a language', async () => {
    const html = `<div style="color: #ccc;background-color: #1f1f1f;font-family: Menlo, Monaco, 'Courier New', monospace;font-size: 12px;white-space: pre;"><div><span style="color: #569cd6;font-weight: bold;">## Head</span></div><br><div><span>x</span></div></div>`
    const from = (mode: string) => ({
      'text/html': html,
      'text/plain': '## Head\n\nx',
      'vscode-editor-data': JSON.stringify({ version: 1, mode }),
    })
    expect(await pasteIn(from('markdown'))).toBe('## Head\n\nx\n')
    expect(await pasteIn(from('python'))).toBe('```python\n## Head\n\nx\n```\n')
    expect(await pasteIn({ 'text/html': html, 'text/plain': '## Head\n\nx' })).toBe('```\n## Head\n\nx\n```\n')
  })
  it('one paste is one step to undo, also between quick words', async () => {
    const desk = await openDesk('Text\n')
    desk.caretAfter('Text')
    await userEvent.keyboard('a')
    desk.paste({ 'text/plain': '## Head\n\n- a\n- see https://a.example/x now\n' })
    await userEvent.keyboard('b')
    desk.handle().undo()
    expect(desk.save().body).toBe('Texta\n\n## Head\n\n- a\n- see https://a.example/x now\n')
    desk.handle().undo()
    expect(desk.save().body).toBe('Texta\n')
    desk.handle().undo()
    expect(desk.save().body).toBe('Text\n')
    desk.close()
  })
})
