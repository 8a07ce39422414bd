import { describe, expect, test } from 'vitest'
import { isLetter, type KeyPress, matchesKey } from './key-match.ts'

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code: /^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  altGraph: false,
  ...more,
})

test('the blank is called Space', () => expect(matchesKey('Space', press(' '), false)).toBe(true))

describe('letters', () => {
  test('a letter is the letter alone', () => {
    expect(matchesKey('j', press('j'), false)).toBe(true)
    expect(matchesKey('j', press('J', { shiftKey: true }), false)).toBe(false)
    expect(matchesKey('j', press('j', { ctrlKey: true }), false)).toBe(false)
    expect(matchesKey('j', press('j', { altKey: true }), false)).toBe(false)
  })

  test('with Shift it is another key', () => {
    expect(matchesKey('Shift+J', press('J', { shiftKey: true }), false)).toBe(true)
    expect(matchesKey('Shift+J', press('j'), false)).toBe(false)
  })

  test('caps lock does not matter', () => {
    expect(matchesKey('j', press('J'), false)).toBe(true)
  })

  test('on a keyboard of another script the place decides', () => {
    expect(matchesKey('j', press('о', { code: 'KeyJ' }), false)).toBe(true)
    expect(matchesKey('k', press('о', { code: 'KeyJ' }), false)).toBe(false)
  })
})

describe('signs', () => {
  test('keyboards differ in which need Shift', () => {
    expect(matchesKey('?', press('?', { shiftKey: true }), false)).toBe(true)
    expect(matchesKey('/', press('/'), false)).toBe(true)
    expect(matchesKey('/', press('/', { shiftKey: true }), false)).toBe(true)
  })

  test('nothing fires with AltGraph: it writes signs', () => {
    expect(matchesKey('[', press('[', { altGraph: true, ctrlKey: true, altKey: true }), false)).toBe(false)
    expect(matchesKey('Mod+k', press('k', { altGraph: true, ctrlKey: true }), false)).toBe(false)
  })
})

describe('Mod', () => {
  test('is Ctrl, or Cmd on a Mac', () => {
    expect(matchesKey('Mod+k', press('k', { ctrlKey: true }), false)).toBe(true)
    expect(matchesKey('Mod+k', press('k', { metaKey: true }), false)).toBe(false)
    expect(matchesKey('Mod+k', press('k', { metaKey: true }), true)).toBe(true)
    expect(matchesKey('Mod+k', press('k', { ctrlKey: true }), true)).toBe(false)
  })

  test('named keys go with it', () => {
    expect(matchesKey('Mod+Enter', press('Enter', { ctrlKey: true }), false)).toBe(true)
    expect(matchesKey('Enter', press('Enter', { ctrlKey: true }), false)).toBe(false)
  })
})

test('bare letters and signs can be switched off, the rest stays', () => {
  expect(['j', 'Shift+J', '?', 'g s'].map(isLetter)).toEqual([true, true, true, true])
  expect(['Mod+k', 'Enter', 'Escape', 'ArrowDown', 'Shift+F10'].map(isLetter)).toEqual([false, false, false, false, false])
})
