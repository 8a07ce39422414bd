import { expect, test } from 'vitest'
import { placeBox } from './place.ts'

const screen = { width: 1000, height: 800 }
const menu = { width: 260, height: 200 }
const anchor = (left: number, top: number) => ({ left, top, right: left + 80, bottom: top + 30 })

test('below its anchor, at its start', () => {
  expect(placeBox(menu, anchor(100, 100), screen)).toEqual({ left: 100, top: 136 })
})

test('at its end, or over its middle', () => {
  expect(placeBox(menu, anchor(600, 100), screen, { align: 'end' }).left).toBe(420)
  expect(placeBox(menu, anchor(600, 100), screen, { align: 'center' }).left).toBe(510)
})

test('above when there is no room below', () => {
  expect(placeBox(menu, anchor(100, 700), screen).top).toBe(494)
})

test('never off the screen', () => {
  expect(placeBox(menu, anchor(950, 100), screen).left).toBe(732)
  expect(placeBox(menu, anchor(2, 100), screen, { align: 'end' }).left).toBe(8)
  expect(placeBox({ width: 260, height: 790 }, anchor(100, 400), screen).top).toBe(8)
})
