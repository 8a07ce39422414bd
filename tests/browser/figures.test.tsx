import { afterEach, describe, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import type { CanvasPictures, PictureFacts } from '#editor/pictures.ts'
import { type Desk, openDesk, until } from './desk.tsx'
import '#ui/tokens.css'
import '#ui/base.css'
import '#ui/kit.css'

const html = '<figure class="wide">\n  <img src="a.jpg" alt="Quay">\n  <figcaption>Ice</figcaption>\n</figure>\n\nText\n'
const facts: PictureFacts = {
  page: '/pictures?picture=1',
  caption: 'Snow on the quay.',
  alt: '',
  credit: '',
  width: 800,
  height: 600,
  flags: ['no-credit', 'unused'],
}
const library: CanvasPictures = {
  url: () => 'data:image/gif;base64,R0lGODlhAQABAAAAACw=',
  pick: async instead => (instead ? { src: 'b.jpg', alt: 'Other', caption: instead.caption } : null),
  upload: async file => ({ src: file.name, alt: '', caption: '' }),
  facts: async src => (src === 'a.jpg' ? facts : null),
}

let desk: Desk
afterEach(() => desk.close())

const keys = (text: string) => userEvent.keyboard(text)
const find = <T extends HTMLElement = HTMLElement>(selector: string) => desk.text.querySelector<T>(selector)
const button = (name: string) => [...desk.text.querySelectorAll('button')].find(one => one.textContent === name)
const shown = () => [...desk.text.querySelectorAll<HTMLElement>('figure label')].filter(one => one.offsetParent).map(one => one.textContent)

describe('a figure’s fields', () => {
  it('are those that its form has a place for', async () => {
    desk = await openDesk('![a](a.jpg)\n*Ice*\n', library)
    expect(shown()).toEqual(['Caption', 'Alt text'])
    desk.close()
    desk = await openDesk('{{< figure src="a.jpg" >}}\n', library)
    expect(shown()).toEqual(['Caption', 'Alt text', 'Credit'])
    desk.close()
    desk = await openDesk(html, library)
    expect(shown()).toEqual(['Caption', 'Alt text', 'Decorative: it says nothing that the text does not', 'Credit'])
  })

  it('are gone through by Enter, Tab and Esc, and each changes its own bytes', async () => {
    desk = await openDesk(html, library)
    find('textarea.figure-caption')?.focus()
    await keys('{End}, snow{Enter}{End} and gulls{Enter}AP{Escape}')
    expect(document.activeElement).toBe(desk.text)
    expect(desk.save()).toEqual({
      body: html.replace('Quay', 'Quay and gulls').replace('Ice', 'Ice, snow <cite>AP</cite>'),
      problems: [],
    })
    await keys('{Enter}')
    expect(document.activeElement).toBe(find('textarea.figure-caption'))
    const seen = []
    for (let turn = 0; turn < 8 && find('figure')?.contains(document.activeElement); turn++) {
      seen.push(document.activeElement?.textContent || document.activeElement?.className)
      await keys('{Tab}')
    }
    expect(seen).toEqual(['figure-caption', 'Use it', 'figure-alt', 'check', 'figure-credit', 'In the library', 'Replace…'])
    expect(document.activeElement).toBe(desk.text)
  })

  it('say that there is no alt text, or that none is needed', async () => {
    desk = await openDesk(html, library)
    find('input.check')?.focus()
    await keys(' ')
    expect(desk.save().body).toBe(html.replace('Quay', ''))
    expect(find('.figure-row:has(.figure-alt) .figure-count')?.textContent).toBe('None needed')
    await keys(' ')
    expect(desk.save().body).toBe(html.replace(' alt="Quay"', ''))
    expect(find('.figure-row:has(.figure-alt) .figure-count')?.textContent).toBe('No alt text')
    find('textarea.figure-alt')?.focus()
    await keys('Quay')
    expect(desk.save().body).toBe(html)
  })

  it('a first caption goes where the site has it', async () => {
    desk = await openDesk('![a](a.jpg)\n\nText\n', { ...library, form: 'italic' })
    find('textarea.figure-caption')?.focus()
    await keys('Ice')
    expect(desk.save()).toEqual({ body: '![a](a.jpg)\n*Ice*\n\nText\n', problems: [] })
  })
})

describe('what the library knows of a picture', () => {
  it('is said beside it: flags that matter, its size, and its own caption where it differs', async () => {
    desk = await openDesk(html, library)
    await until(() => button('Use it'))
    expect(find('.figure-own')?.textContent).toBe('The picture’s own caption: “Snow on the quay.” Use it')
    expect([...desk.text.querySelectorAll('.figure-facts .chip')].map(one => one.textContent)).toEqual(['No credit'])
    expect(find('.figure-size')?.textContent).toContain('800 × 600')
    expect(find('.figure-facts a')?.getAttribute('href')).toBe('/pictures?picture=1')
    await userEvent.click(button('Use it') ?? desk.text)
    expect(desk.save().body).toBe(html.replace('Ice', 'Snow on the quay.'))
    expect(find('.figure-own')?.hidden).toBe(true)
  })

  it('offers its own credit where the story names another, and its own alt text where the story has none', async () => {
    const told = html.replace(' alt="Quay"', '')
    desk = await openDesk(told, {
      ...library,
      facts: async () => ({ ...facts, caption: 'Ice', alt: 'A frozen quay', credit: 'Tern Agency' }),
    })
    const offer = () => [...desk.text.querySelectorAll<HTMLButtonElement>('.figure-use')].filter(one => one.offsetParent)
    await until(() => offer().length === 2)
    expect(offer().map(one => one.getAttribute('aria-label'))).toEqual(['Use the picture’s own alt text', 'Use the picture’s own credit'])
    await userEvent.click(offer()[0] ?? desk.text)
    expect(document.activeElement).toBe(find('.figure-alt'))
    expect(desk.save().body).toBe(html.replace('alt="Quay"', 'alt="A frozen quay"'))
    await until(() => offer().length === 1)
    await userEvent.click(offer()[0] ?? desk.text)
    expect(desk.save().body).toContain('Tern Agency')
    expect(offer()).toEqual([])
  })

  it('is silent about a picture it does not know', async () => {
    desk = await openDesk('![a](b.jpg)\n', library)
    await until(() => button('Replace…'))
    expect(find('.figure-own')?.hidden).toBe(true)
    expect(find('.figure-size')?.textContent).toBe('')
    expect(find('.figure-facts a')?.hidden).toBe(true)
  })
})

describe('replacing a picture', () => {
  it('keeps the story’s caption, brings the alt text of the new picture, and is one step to undo', async () => {
    desk = await openDesk(html, library)
    find('textarea.figure-caption')?.focus()
    await keys('{End}, snow')
    const typed = html.replace('Ice', 'Ice, snow')
    await userEvent.click(button('Replace…') ?? desk.text)
    await until(() => desk.save().body !== typed)
    const replaced = typed.replace('a.jpg', 'b.jpg').replace('alt="Quay"', 'alt="Other"')
    expect(desk.save().body).toBe(replaced)
    find('textarea.figure-caption')?.focus()
    await keys('!')
    desk.handle().undo()
    expect(desk.save().body).toBe(replaced)
    desk.handle().undo()
    expect(desk.save().body).toBe(typed)
  })
})

it('a new picture is written in the form of the site', async () => {
  desk = await openDesk('Text\n', { ...library, form: 'html' })
  desk.caretAfter('Text')
  desk.paste({}, [new File(['x'], 'boat.png', { type: 'image/png' })])
  await until(() => find('figure'))
  expect(desk.save()).toEqual({ body: 'Text\n\n<figure>\n  <img src="boat.png">\n</figure>\n', problems: [] })
})
