import { afterEach, describe, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import { until } from './desk.tsx'
import { aDesk, closeStories, openStory } from './story-desk.tsx'

afterEach(closeStories)

/** A story whose body proves names, with one caption in a picture and one that stands loose. */
const story = `---
title: Velmoras streets fill
categories: [latest]
---
Ludmila Zarech leads Velmora's opposition. Residents of Brodna watched from their windows on Sunday.

The police said that they had *not* counted. Nobody was hurt.

![A street](/img/flags.jpg "Flags over Linden Square as Ludmilla Zarech waves to her people")

Residents of the old town carry chairs to Linden Square on November 8

The march went from the square to the river.
`

const keys = (text: string) => userEvent.keyboard(text)

async function open(text = story, ...more: string[]) {
  return openOn(aDesk(text), ...more)
}

async function openOn(answers: ReturnType<typeof aDesk>, ...more: string[]) {
  const page = await openStory(answers)
  const { holder } = page
  const marked = () => [...holder.querySelectorAll('[data-story-sheet] :is(.u-error, .u-warning, .u-hint)')].map(one => one.textContent)
  const card = () => holder.querySelector<HTMLElement>('.find-card')
  /** Waits until these words, and no others, are underlined. */
  const underlined = (...words: string[]) => expect.poll(marked, { timeout: 5000 }).toEqual(words)
  const counts = () => holder.querySelector('[data-findings-count]')?.textContent ?? ''
  const count = () => expect.poll(counts, { timeout: 5000 })
  await underlined('Velmoras', 'Ludmilla', ...more)
  return { ...page, desk: answers.desk, card, underlined, count }
}

/** The text before the caret, and whether nothing is selected. */
function caret(text: HTMLElement) {
  const selection = getSelection()
  const range = document.createRange()
  range.selectNodeContents(text)
  if (selection?.focusNode) range.setEnd(selection.focusNode, selection.focusOffset)
  return [range.toString(), selection?.isCollapsed]
}
const caretBefore = (text: HTMLElement, words: string) => {
  const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const at = node.nodeValue?.indexOf(words) ?? -1
    if (at < 0) continue
    text.focus()
    getSelection()?.setBaseAndExtent(node, at, node, at)
    document.dispatchEvent(new Event('selectionchange'))
  }
}

describe('what is found in a story', () => {
  it('is nothing in a paragraph that somebody called just text, which is no caption', async () => {
    const loose = 'Residents and Ludmilla Zarech carry chairs to Linden Square on November 8'
    const asText = aDesk(story.replace(/Residents of the old town.*/, loose))
    asText.desk.story = { ...asText.desk.story, loose: { kept: [], text: [loose], stops: null } }
    await openOn(asText)
    asText.desk.story = { ...asText.desk.story, loose: { kept: [loose], text: [], stops: null } }
    closeStories()
    await openOn(asText, 'Ludmilla')
  })

  it('is underlined in the headline and in the words of a picture, said with their fields, and counted', async () => {
    const { holder, count } = await open()
    const saidOf = (selector: string) =>
      (holder.querySelector(selector)?.getAttribute('aria-describedby') ?? '')
        .split(' ')
        .map(id => document.getElementById(id)?.textContent)
        .join(' ')
    expect(saidOf('textarea.figure-caption')).toContain('Warning: “Ludmilla Zarech”: the story writes “Ludmila”.')
    expect(saidOf('textarea[aria-label="Headline"]')).toContain('Error: “Velmoras” has lost its apostrophe')
    await count().toBe('1 error, 1 warning. Go to the first')
  })

  it('is underlined while somebody types, and nothing moves or is written by that', async () => {
    const { holder, text, desk, underlined } = await open()
    caretBefore(text, 'Residents of the old')
    await keys('{Delete}')
    const stands = caret(text)
    await underlined('Velmoras', 'Ludmilla', 'esidents')
    expect(caret(text)).toEqual(stands)
    expect(holder.querySelector('.ProseMirror .u-error')?.textContent).toBe('esidents')
    await expect.poll(() => desk.story.text, { timeout: 5000 }).toBe(story.replace('Residents of the old', 'esidents of the old'))
    const { version } = desk.story
    await keys('{Control>}z{/Control}')
    await underlined('Velmoras', 'Ludmilla')
    await expect.poll(() => desk.story.text, { timeout: 5000 }).toBe(story)
    // One save for the letter that went and one for its coming back; what was found made none.
    expect(desk.story.version).toBe(version + 1)
  })

  it('shows its card to the caret, and Apply changes that word alone, in one step that undo takes back', async () => {
    const { text, desk, card, underlined } = await open(story.replace('Residents of the old', 'esidents of the **old**'), 'esidents')
    caretBefore(text, 'esidents')
    await until(card)
    expect(card()?.textContent).toContain('Errorlost-letter“esidents” has lost its first letter; the story has “Residents”.')
    expect(card()?.querySelector('.ev')?.textContent).toMatch(/^“…?Residents of Brodna.*” line 5$/)
    expect([...(card()?.querySelectorAll('del, ins') ?? [])].map(one => one.textContent)).toEqual(['esidents', 'Residents'])
    await keys('{Control>}.{/Control}')
    await underlined('Velmoras', 'Ludmilla')
    expect(card()).toBeNull()
    await expect.poll(() => desk.story.text, { timeout: 5000 }).toBe(story.replace('the old', 'the **old**'))
    await keys('{Control>}z{/Control}')
    await underlined('Velmoras', 'Ludmilla', 'esidents')
    expect(text.textContent).toContain('esidents of the old')
  })

  it('is applied in the words of a picture and in the headline, each with its own undo', async () => {
    const { holder, desk, card, underlined } = await open()
    const headline = holder.querySelector<HTMLTextAreaElement>('textarea[aria-label="Headline"]')
    await keys('{F8}')
    expect(document.activeElement).toBe(headline)
    await keys('{Control>}.{/Control}')
    expect(headline?.value).toBe("Velmora's streets fill")
    await underlined('Ludmilla')
    await keys('{Control>}z{/Control}')
    expect(headline?.value).toBe('Velmoras streets fill')
    await underlined('Velmoras', 'Ludmilla')
    await keys('{F8}')
    expect(document.activeElement).toBe(holder.querySelector('textarea.figure-caption'))
    await userEvent.click(await until(() => card()?.querySelector('button')))
    await underlined('Velmoras')
    await expect.poll(() => desk.story.text, { timeout: 5000 }).toBe(story.replace('Ludmilla', 'Ludmila'))
  })

  it('is gone through by F8 and Shift F8, round the ends', async () => {
    const { card, holder } = await open()
    const rule = () => card()?.querySelector('.rule')?.textContent
    await keys('{F8}')
    await expect.poll(rule).toBe('lost-apostrophe')
    await keys('{F8}')
    await expect.poll(rule).toBe('name-mismatch')
    await keys('{F8}')
    await expect.poll(rule).toBe('lost-apostrophe')
    await keys('{Shift>}{F8}{/Shift}')
    await expect.poll(rule).toBe('name-mismatch')
    holder.querySelector<HTMLElement>('[data-findings-count]')?.click()
    await expect.poll(rule).toBe('lost-apostrophe')
  })

  it('is let stand by one key more, with its reason; then it is not underlined, until it is taken up again', async () => {
    const { desk, card, underlined, holder, text } = await open()
    text.focus()
    await keys('{F8}')
    await until(card)
    const field = document.activeElement
    await keys('{Control>}{Shift>}>{/Shift}{/Control}')
    await until(() => card()?.contains(document.activeElement))
    expect([...(card()?.querySelectorAll('.reason') ?? [])].map(one => one.textContent)).toEqual([
      '1Common knowledge',
      '2House style',
      '3Quote',
    ])
    await keys('2')
    await underlined('Velmoras')
    expect(document.activeElement).toBe(field)
    await expect.poll(() => desk.story.letStand).toMatchObject([{ rule: 'name-mismatch', reason: 'house-style' }])
    expect(card()?.textContent).toMatch(/^name-mismatch: standsHouse style · Ines Falk · .+Check it again$/)
    await userEvent.click(await until(() => card()?.querySelector('button')))
    await underlined('Velmoras', 'Ludmilla')
    await expect.poll(() => desk.story.letStand).toEqual([])
    text.focus()
    await keys('{F8}')
    await until(card)
    await keys('{Control>}{Shift>}>{/Shift}{/Control}')
    await until(() => card()?.contains(document.activeElement))
    await keys('4')
    await keys('{Enter}2 of them are right{Enter}')
    await expect.poll(() => desk.story.letStand).toMatchObject([{ reason: 'other', note: '2 of them are right' }])
    await userEvent.click(await until(() => card()?.querySelector('button')))
    await expect.poll(() => desk.story.letStand).toEqual([])
    await underlined('Velmoras', 'Ludmilla')
    expect(holder.querySelector('[data-findings-count]')?.textContent).toBe('1 error, 1 warning. Go to the first')
  })

  it('is underlined in the source of the story too, with its words, and goes as it is mended', async () => {
    const { holder, desk, count } = await open()
    await userEvent.click(await until(() => [...holder.querySelectorAll('button')].find(one => one.textContent === 'Source')))
    const shadow = await until(() => holder.querySelector('[data-story-sheet]:not([hidden])')?.firstElementChild?.shadowRoot)
    const marked = () => [...shadow.querySelectorAll('.cm-lintRange')].map(one => one.textContent)
    await expect.poll(marked, { timeout: 5000 }).toEqual(['Velmoras', 'Ludmilla'])
    expect(getComputedStyle(shadow.querySelector('.cm-lintRange-error') ?? shadow.host).textDecorationStyle).toBe('solid')
    holder.querySelector<HTMLElement>('[data-findings-count]')?.click()
    await expect.poll(() => shadow.activeElement?.className).toContain('cm-content')
    await keys('{F8}')
    await expect
      .poll(() => shadow.querySelector('.cm-tooltip')?.textContent)
      .toMatch(/^Warning: “Ludmilla Zarech”: the story writes “Ludmila”.\nline 5: Ludmila/)
    await keys('Ludmila')
    await expect.poll(marked, { timeout: 5000 }).toEqual(['Velmoras'])
    await count().toBe('1 error. Go to the first')
    await expect.poll(() => desk.story.text, { timeout: 5000 }).toBe(story.replace('Ludmilla', 'Ludmila'))
  })

  it('keeps its keys in the source while that is shown: from anywhere they go there, and the text behind it stays as it is', async () => {
    const { holder, text, desk, count } = await open(story.replace('Residents of the old', 'esidents of the **old**'), 'esidents')
    const before = text.textContent
    const button = await until(() => [...holder.querySelectorAll('button')].find(one => one.textContent === 'Source'))
    await userEvent.click(button)
    const shadow = await until(() => holder.querySelector('[data-story-sheet]:not([hidden])')?.firstElementChild?.shadowRoot)
    await expect.poll(() => shadow.activeElement?.className).toContain('cm-content')
    const marked = () => [...shadow.querySelectorAll('.cm-lintRange')].map(one => one.textContent)
    await expect.poll(marked, { timeout: 5000 }).toEqual(['Velmoras', 'Ludmilla', 'esidents'])
    button.focus()
    await keys('{F8}')
    await expect.poll(() => shadow.activeElement?.className).toContain('cm-content')
    button.focus()
    await keys('{Shift>}{F8}{/Shift}')
    await expect.poll(() => shadow.querySelector('.cm-tooltip')?.textContent).toMatch(/^Error: “esidents”/)
    button.focus()
    await keys('{Control>}{Shift>}>{/Shift}{/Control}')
    expect(holder.querySelector('.reason')).toBeNull()
    await keys('{Control>}.{/Control}')
    await expect.poll(marked, { timeout: 5000 }).toEqual(['Velmoras', 'Ludmilla'])
    expect(text.textContent).toBe(before)
    await keys('{F8}')
    await keys('{Control>}.{/Control}')
    await count().toBe('1 warning. Go to the first')
    const mended = story.replace('Residents of the old', 'Residents of the **old**').replace('Velmoras', "Velmora's")
    await expect.poll(() => desk.story.text, { timeout: 5000 }).toBe(mended)
    await keys('{Control>}z{/Control}')
    await expect.poll(() => desk.story.text, { timeout: 5000 }).toBe(mended.replace("Velmora's", 'Velmoras'))
  })
})
