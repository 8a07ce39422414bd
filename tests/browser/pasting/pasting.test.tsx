import { afterEach, describe, expect, it } from 'vitest'
import { type Desk, openDesk, until } from '../desk.tsx'

let desk: Desk
afterEach(() => desk.close())
const pasted = async (data: Readonly<Record<string, string>>) => {
  desk = await openDesk('Text\n')
  desk.caretAfter('Text')
  desk.paste(data)
  return desk.save()
}

const word = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p{color:red}</style></head><body><!--StartFragment-->
<p class=MsoNormal style='mso-margin-top-alt:auto'><b style='mso-bidi-font-weight:normal'>The bridge</b><span style='mso-spacerun:yes'> </span>is “shut”.<o:p></o:p></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span>   </span></span>One</p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span>   </span></span>Two</p>
<!--EndFragment--></body></html>`

describe('pasting', () => {
  it('Word keeps its words, bold and lists, and nothing else', async () =>
    expect(await pasted({ 'text/html': word })).toEqual({ body: 'Text**The bridge** is “shut”.\n\n- One\n- Two\n', problems: [] }))
  it('Google Docs does not make everything bold', async () =>
    expect(
      await pasted({
        'text/html':
          '<b style="font-weight:normal;" id="docs-x"><p><span style="font-weight:700">Bold</span> and <span style="font-style:italic">quiet</span></p></b>',
      }),
    ).toEqual({ body: 'Text**Bold** and *quiet*\n', problems: [] }))
  it('cells of Word and Google Docs, which hold paragraphs, stay cells', async () =>
    expect(
      (
        await pasted({
          'text/html':
            '<table><tbody><tr><th><p>a</p></th><th><p>b</p></th></tr><tr><td><p>one</p><p>two</p></td><td><p>c</p></td></tr></tbody></table>',
        })
      ).body,
    ).toContain('| a | b |\n| --- | --- |\n| one two | c |'))
  it.each(['javascript:alert(1)', ' java\nscript:alert(1)', 'data:text/html,x', 'file:///etc/passwd'])(
    'the address %j goes, its words stay',
    async href => {
      const link = document.createElement('a')
      link.setAttribute('href', href)
      link.textContent = 'words'
      expect((await pasted({ 'text/html': `<p>x ${link.outerHTML}</p>` })).body).toBe('Textx words\n')
    },
  )
  it('an address pasted over words links them', async () => {
    desk = await openDesk('Some words here\n')
    desk.select('words')
    desk.paste({ 'text/plain': 'https://a.example/x' })
    expect(desk.save().body).toBe('Some [words](https://a.example/x) here\n')
  })
  it('tracking goes from addresses', async () =>
    expect((await pasted({ 'text/html': '<a href="https://a.example/x?utm_source=b&id=1">link</a>' })).body).toBe(
      'Text[link](https://a.example/x?id=1)\n',
    ))
  it('Markdown text becomes blocks', async () =>
    expect((await pasted({ 'text/plain': '## Head\n\n- a\n- b\n' })).body).toBe('Text\n\n## Head\n\n- a\n- b\n'))
  it('plain lines become paragraphs', async () => expect((await pasted({ 'text/plain': ' one\ntwo' })).body).toBe('Text one\n\ntwo\n'))
  it('scripts are never run and never kept', async () => {
    expect(
      (await pasted({ 'text/html': '<p>a<script>window.bad = 1</script><img src="x" onerror="window.bad = 1"></p>' })).body,
    ).not.toContain('script')
    expect('bad' in window).toBe(false)
  })
  it('an image file is uploaded and becomes a figure', async () => {
    desk = await openDesk('Text\n')
    desk.caretAfter('Text')
    desk.paste({}, [new File(['x'], 'boat.png', { type: 'image/png' })])
    await until(() => desk.text.querySelector('figure'))
    expect(desk.save()).toEqual({ body: 'Text\n\n![](images/boat.png)\n', problems: [] })
  })
  it('a refused file says why', async () => {
    desk = await openDesk('Text\n', {
      url: src => src,
      pick: async () => null,
      upload: () => Promise.reject(new Error('48 MB of 25 allowed.')),
    })
    desk.caretAfter('Text')
    desk.paste({}, [new File(['x'], 'boat.png', { type: 'image/png' })])
    const alert = await until(() => desk.text.querySelector('[role="alert"]'))
    expect(alert.textContent).toContain('48 MB of 25 allowed.')
    expect(desk.save().body).toBe('Text\n')
  })
})
