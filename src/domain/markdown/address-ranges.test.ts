import { describe, expect, it } from 'vitest'
import { addressRanges } from './address-ranges.ts'

/** The body without what only machines read. */
function words(body: string): string {
  let at = 0
  let out = ''
  for (const { start, end } of addressRanges(body)) {
    out += body.slice(at, Math.max(at, start))
    at = Math.max(at, end)
  }
  return out + body.slice(at)
}

describe('What only machines read', () => {
  it.each([
    ['the [bus](/articles/bus-14) goes', 'the [bus) goes'],
    ['a [bus](</a bus.md> "The bus") here', 'a [bus "The bus") here'],
    ['![A bus](/img/bus_(1).jpg "The bus")', '![A bus "The bus")'],
    ['the [bus][line] and [line]\n\n[line]: /bus "The bus"', 'the [bus and \n\n "The bus"'],
    ['see <https://bus.example/bus> or www.bus.example/bus now', 'see  or  now'],
    ['write to bus@bus.example today', 'write to  today'],
    ['<img src="/bus.jpg" alt="A bus" class="bus">', '<img  alt="A bus" >'],
    ['a bus[^bus] stops\n\n[^bus]: The bus note', 'a bus stops\n\n: The bus note'],
    ['before {{< ref "bus.md" >}} after', 'before  after'],
    ['the [Bus] goes\n\n[bus]: /bus', 'the  goes\n\n'],
  ])('of %j leaves %j', (body, left) => {
    expect(words(body)).toBe(left)
  })

  it('is found in long runs of letters as fast as in prose', () => {
    expect(addressRanges('a'.repeat(400_000))).toEqual([])
    expect(addressRanges('a.'.repeat(200_000))).toEqual([])
  })
})
