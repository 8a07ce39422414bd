import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import { type Desk, openDesk } from '../desk.tsx'

const body = [
  'A *word* and __bold__ with [a link][l], `code` and {{< sup 2 >}}.',
  '* one\n* two\n  1) deep\n  2) deeper',
  '- [x] done\n- [ ] open',
  '```js title="x"\nlet *a* = 1\n```',
  '| a | b |\n| :-: | --- |\n| c \\| d | e<br>f |',
  '![alt](a.jpg "cap")',
  '<div class="embed">\n  <b>raw</b>\n</div>',
  'Soft\nlines  \nand 10\u00a0km of “quotes”.',
  'Told[^a] so.',
  '[^a]: A *note*.',
  '[l]: https://a.example/x',
].join('\n\n')

let desks: Desk[] = []
afterEach(() => {
  for (const desk of desks) desk.close()
  desks = []
})
const open = async (text = body) => {
  const desk = await openDesk(`${text}\n`)
  desks.push(desk)
  desk.text.focus()
  return desk
}
const send = (desk: Desk, type: 'copy' | 'cut' | 'paste', clipboardData = new DataTransfer()) => {
  desk.text.dispatchEvent(new ClipboardEvent(type, { clipboardData, bubbles: true, cancelable: true }))
  return clipboardData
}
const copied = async (text: string, words: string) => {
  const desk = await open(text)
  desk.select(words)
  const data = send(desk, 'copy')
  return { html: data.getData('text/html'), text: data.getData('text/plain') }
}
const all = async (desk: Desk) => {
  await userEvent.keyboard('{Control>}a{/Control}')
  return desk
}

describe('copying out', () => {
  it('some words are those words: no paragraph around them, no class, no number of ours', async () =>
    expect(await copied('A *word* and __bold__ x.', 'word')).toEqual({ html: '<em>word</em>', text: '*word*' }))
  it('words without a mark are only words, with the blanks that were chosen', async () =>
    expect(await copied('A [x] snake_case word.', ' [x] snake_case ')).toEqual({ html: ' [x] snake_case ', text: ' [x] snake_case ' }))
  it('code is its text', async () => expect((await copied('```js\nlet *a* = 1\n```', '*a* =')).text).toBe('*a* ='))
  it('the whole story is HTML that any program reads, and Markdown in the style of its file', async () => {
    const desk = await all(await open())
    const data = send(desk, 'copy')
    expect(data.getData('text/html')).toBe(
      [
        '<p>A <em>word</em> and <strong>bold</strong> with <a href="https://a.example/x">a link</a>, <code>code</code> and {{&lt; sup 2 &gt;}}.</p>',
        '<ul><li>one</li><li>two<ol><li>deep</li><li>deeper</li></ol></li></ul>',
        '<ul><li><input type="checkbox" disabled="" checked=""> done</li><li><input type="checkbox" disabled=""> open</li></ul>',
        '<pre><code class="language-js">let *a* = 1</code></pre>',
        '<table><thead><tr><th align="center">a</th><th>b</th></tr></thead><tbody><tr><td align="center">c | d</td><td>e<br>f</td></tr></tbody></table>',
        '<figure><img src="a.jpg" alt="alt"><figcaption>cap</figcaption></figure>',
        '<pre><code>&lt;div class="embed"&gt;\n  &lt;b&gt;raw&lt;/b&gt;\n&lt;/div&gt;</code></pre>',
        '<p>Soft lines<br>and 10&nbsp;km of “quotes”.</p>',
        '<p>Told<sup id="fnref-a"><a href="#fn-a">a</a></sup> so.</p>',
        '<div id="fn-a"><p>A <em>note</em>. <a href="#fnref-a">↩</a></p></div>',
        '<pre><code>[l]: https://a.example/x</code></pre>',
      ].join(''),
    )
    expect(data.getData('text/plain')).toBe(
      body
        .replace('[a link][l]', '[a link](https://a.example/x)')
        .replace('* one\n* two', '- one\n- two')
        .replace('- [x] done\n- [ ] open', '* [x] done\n* [ ] open')
        .replace(':-:', ':---:')
        .replace('Soft\nlines', 'Soft lines'),
    )
  })
  it('a link that does something when followed is not carried out', async () =>
    expect((await copied('A [x](javascript:x()) b', 'x')).html).toBe('x'))
  it('what is dragged is the same', async () => {
    const desk = await open('A *word* here')
    desk.select('word')
    const dataTransfer = new DataTransfer()
    const { left, top } = (desk.text.querySelector('em') ?? desk.text).getBoundingClientRect()
    desk.text
      .querySelector('em')
      ?.dispatchEvent(new DragEvent('dragstart', { dataTransfer, bubbles: true, cancelable: true, clientX: left + 5, clientY: top + 5 }))
    expect(dataTransfer.getData('text/html')).toBe('<em>word</em>')
    expect(dataTransfer.getData('text/plain')).toBe('*word*')
  })
})

describe('dropping from another window', () => {
  it('cleans what comes, and knows what comes from Stet', async () => {
    const from = await all(await open('{{< x >}}\n\n- [x] done'))
    const own = send(from, 'copy')
    const into = await open('Text\n\nEnd')
    const drop = (dataTransfer: DataTransfer) => {
      const { right, bottom } = (into.text.lastElementChild ?? into.text).getBoundingClientRect()
      const place = { clientX: right - 5, clientY: bottom - 3 }
      into.text.lastElementChild?.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true, ...place }))
    }
    drop(own)
    expect(into.save()).toEqual({ body: 'Text\n\nEnd\n\n{{< x >}}\n\n- [x] done\n', problems: [] })
    into.handle().undo()
    const foreign = new DataTransfer()
    foreign.setData('text/html', '<div onclick="x()">Words <a href="javascript:x()">here</a></div>')
    drop(foreign)
    expect(into.save().body).toContain('Words here')
  })
})

describe('cut and pasted back', () => {
  it.each(['word', 'bold', 'a link', 'one', 'deep', 'done', 'let *a*', 'c | d', 'lines'])('%j gives the same bytes', async words => {
    const desk = await open()
    desk.handle().focusWords(words)
    const data = send(desk, 'cut')
    expect(desk.save().body).not.toBe(`${body}\n`)
    send(desk, 'paste', data)
    expect(desk.save()).toEqual({ body: `${body}\n`, problems: [] })
  })
  it('the whole story gives the same bytes', async () => {
    const desk = await all(await open())
    const data = send(desk, 'cut')
    expect(desk.save().body.trim()).toBe('')
    send(desk, 'paste', data)
    expect(desk.save()).toEqual({ body: `${body}\n`, problems: [] })
  })
  it('any stretch of a story gives the same bytes', async () => {
    const places = (desk: Desk) => {
      const walker = document.createTreeWalker(desk.text, NodeFilter.SHOW_TEXT)
      const out: Text[] = []
      for (let node = walker.nextNode(); node; node = walker.nextNode())
        if (node instanceof Text && !node.parentElement?.closest('[contenteditable="false"],label')) out.push(node)
      return out
    }
    const place = fc.tuple(fc.nat(30), fc.nat(12))
    await fc.assert(
      fc.asyncProperty(place, place, async (one, other) => {
        const desk = await open()
        const all = places(desk)
        const [[from, at], [to, until]] = [one, other].map(([index, offset]): [Node, number] => {
          const node = all[index % all.length]
          return [node ?? desk.text, offset % ((node?.length ?? 0) + 1)]
        }) as [[Node, number], [Node, number]] // a map of a pair is a pair
        getSelection()?.setBaseAndExtent(from, at, to, until)
        document.dispatchEvent(new Event('selectionchange'))
        send(desk, 'paste', send(desk, 'cut'))
        expect(desk.save()).toEqual({ body: `${body}\n`, problems: [] })
        desks.pop()?.close()
      }),
      { seed: 5, numRuns: 60 },
    )
  })
  it('a link that only this story may hold comes back, and does not from elsewhere', async () => {
    const desk = await open('A [x](javascript:x()) b')
    desk.select('x')
    const data = send(desk, 'cut')
    send(desk, 'paste', data)
    expect(desk.save().body).toBe('A [x](javascript:x()) b\n')
    const other = await open('Text')
    other.select('Text')
    send(other, 'copy') // another copy: the first one is a stranger's now
    other.caretAfter('Text')
    send(other, 'paste', data)
    expect(other.save().body).toBe('Textx\n')
  })
})

describe('pasting from another story', () => {
  it('all blocks are there, written in the style of the story they come into', async () => {
    const from = await all(await open())
    const data = send(from, 'copy')
    const into = await open('Text with _style_\n\n+ item')
    into.caretAfter('item')
    await userEvent.keyboard('{Enter}{Enter}')
    send(into, 'paste', data)
    expect(into.save().problems).toEqual([])
    expect(into.save().body).toBe(
      `Text with _style_\n\n+ item\n\n${body
        .replace('*word*', '_word_')
        .replace('*note*', '_note_')
        .replace('__bold__', '**bold**')
        .replace('[a link][l]', '[a link](https://a.example/x)')
        .replace('* one\n* two\n  1) deep\n  2) deeper', '+ one\n+ two\n  1. deep\n  2. deeper')
        .replace(':-:', ':---:')
        .replace('Soft\nlines', 'Soft lines')}\n`,
    )
  })
  it('a note gets a label that the story does not have', async () => {
    const data = send(await all(await open('Far[^1].\n\n[^1]: Far note')), 'copy')
    const into = await open('Near[^1].\n\n[^1]: Near note\n\nEnd')
    into.caretAfter('End')
    send(into, 'paste', data)
    expect(into.save()).toEqual({ body: 'Near[^1].\n\n[^1]: Near note\n\nEnd\n\nFar[^2].\n\n[^2]: Far note\n', problems: [] })
  })
  it('what was copied as HTML only is nearly all there', async () => {
    const html = send(await all(await open()), 'copy').getData('text/html')
    const into = await open('')
    into.paste({ 'text/html': html })
    expect(into.save().body).toContain('Told[^1] so.')
    expect(into.save().body).toContain('[^1]: A *note*.')
    expect(into.save().body).toContain('[x] done\n* [ ] open')
    expect(into.save().problems).toEqual([])
  })
  it('a block of another story is never taken for a changed block of this one', async () => {
    const from = await open('Far away\n\n* x')
    from.select('Far away')
    await all(from)
    const data = send(from, 'copy')
    const into = await open('First   *one*\n\nSecond')
    into.caretAfter('Second')
    send(into, 'paste', data)
    expect(into.save().body).toBe('First   *one*\n\nSecond\n\nFar away\n\n- x\n')
  })
  it('Markdown that was copied out comes back as the same blocks', async () => {
    const desk = await all(await open())
    const text = send(desk, 'cut').getData('text/plain')
    desk.paste({ 'text/plain': text })
    expect(desk.save().problems).toEqual([])
    expect(desk.save().body).toBe(`${body}\n`)
  })
})
