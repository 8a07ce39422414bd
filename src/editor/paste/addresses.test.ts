import { describe, expect, it } from 'vitest'
import { cleanAddress } from './addresses.ts'

describe('addresses', () => {
  it.each([
    ['https://www.google.com/url?q=https://a.example/x%3Fb%3D1&sa=D', 'https://a.example/x?b=1'],
    ['https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fa.example%2Fx&data=05', 'https://a.example/x'],
    ['https://a.example/x?utm_source=y&id=1', 'https://a.example/x?id=1'],
    ['https://a.example/a_b%20c?x=%C3%A9', 'https://a.example/a_b%20c?x=%C3%A9'],
    ['//a.example/x', 'https://a.example/x'],
    ['/tides', '/tides'],
    ['mailto:a@a.example', 'mailto:a@a.example'],
  ])('%s becomes %s', (from, to) => expect(cleanAddress(from)).toBe(to))
  it.each([
    'javascript:x()',
    ' java\nscript:x()',
    'data:text/html,x',
    'file:///x',
    'blob:https://a',
    'x.html',
    '#top',
    '',
    'https:///',
    '/\\evil.example',
  ])('%j may not stay', address => expect(cleanAddress(address)).toBeNull())
})
