import fc from 'fast-check'

/** One line of a container to be; a lazy one takes no prefix, as a writer may leave it out. */
interface Line {
  readonly text: string
  readonly lazy: boolean
}

/** Draws the words of a body: no two leaves say the same. */
type Words = () => string

type Render = (word: Words) => Line[]

const line = (text: string, lazy = false): Line => ({ text, lazy })

const paragraph = fc.tuple(fc.integer({ min: 1, max: 3 }), fc.boolean(), fc.constantFrom('', '  ', ' &amp; _it_', ' __so__')).map(
  ([count, lazy, end]): Render =>
    word =>
      Array.from({ length: count }, (_, index) => line(`${word()} text${index < count - 1 ? end : end.trimEnd()}`, lazy && index > 0)),
)
const heading = fc.constantFrom('# ', '### ').map(
  (sign): Render =>
    word => [line(sign + word())],
)
const table = fc.constantFrom('|--|:-|', '| --- | --- |', '|-|-|').map(
  (delimiter): Render =>
    word => [line(`| ${word()} | b |`), line(delimiter), line(`|${word()}|2|`)],
)
const code = fc.constantFrom('```', '~~~js').map(
  (fence): Render =>
    word => [line(fence), line(`  ${word()}`), line(''), line('\tx'), line(fence.slice(0, 3))],
)
const leaf = fc.oneof({ weight: 5, arbitrary: paragraph }, heading, table, code)

/** Puts blocks below one another, parted by one blank line, by two, or (a list, a quote) by none. */
function stacked(blocks: readonly (readonly Line[])[], blanks: number): Line[] {
  return blocks.flatMap((lines, index) => (index === 0 ? lines : [...Array.from({ length: blanks }, () => line('')), ...lines]))
}

function quoted(lines: readonly Line[], sign: string, blank: string): Line[] {
  return lines.map(one =>
    one.lazy ? one : line(one.text === '' ? blank : (/^[ \t]/.test(one.text) ? `${sign.trimEnd()} ` : sign) + one.text),
  )
}

/** The markers of an item, and what its further lines begin with. */
const markers: readonly (readonly [string, string])[] = [
  ['- ', '  '],
  ['* ', '  '],
  ['*   ', '    '],
  ['+  ', '   '],
  ['-\t', '\t'],
  ['1. ', '   '],
  ['3)  ', '    '],
  ['- ', '    '],
]

function listed(items: readonly (readonly Line[])[], [marker, indent]: readonly [string, string], blanks: number): Line[] {
  const digits = Number(/^\d+/.exec(marker)?.[0] ?? 0)
  return stacked(
    items.map((lines, at) =>
      lines.map((one, index) =>
        index === 0
          ? line(marker.replace(/^\d+/, String(digits + at)) + one.text)
          : line(one.text === '' || one.lazy ? one.text : indent + one.text, one.lazy),
      ),
    ),
    blanks,
  )
}

const { block } = fc.letrec<Record<'block' | 'item', Render>>(tie => {
  const children = fc.array(tie('block'), { minLength: 1, maxLength: 3 })
  const quote = fc.tuple(children, fc.constantFrom('> ', '>'), fc.constantFrom('>', '> ')).map(
    ([blocks, sign, blank]): Render =>
      word =>
        quoted(
          stacked(
            blocks.map(render => render(word)),
            1,
          ),
          sign,
          blank,
        ),
  )
  const item = fc.tuple(paragraph, fc.array(tie('block'), { maxLength: 2 }), fc.integer({ min: 1, max: 2 })).map(
    ([first, rest, blanks]): Render =>
      word =>
        stacked([first(word), ...rest.map(render => render(word))], blanks),
  )
  const simple = paragraph
  const list = fc
    .tuple(
      fc.array(fc.oneof(simple, tie('item')), { minLength: 1, maxLength: 4 }),
      fc.constantFrom(...markers),
      fc.integer({ min: 0, max: 2 }),
    )
    .map(
      ([items, marker, blanks]): Render =>
        word =>
          listed(
            items.map(render => render(word)),
            marker,
            blanks,
          ),
    )
  return { block: fc.oneof({ maxDepth: 3, depthIdentifier: 'containers' }, leaf, quote, list), item }
})

/** Bodies of odd containers: quotes with lazy lines and tight signs, lists with tabs, wide bullets and other numbers, tables in them. */
export const containerBodies: fc.Arbitrary<string> = fc
  .tuple(fc.array(block, { minLength: 1, maxLength: 3 }), fc.constantFrom('\n', '\n', '\r\n'))
  .map(([blocks, lineEnd]) => {
    let count = 0
    const word = () => `w${++count}o`
    const lines = stacked(
      blocks.map(render => render(word)),
      1,
    )
    return lines.map(one => one.text + lineEnd).join('')
  })
