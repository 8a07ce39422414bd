import { describe, expect, it } from 'vitest'
import { isModuleCode, isTagPair, templateTags } from './template-tags.ts'

const tags = (text: string) => templateTags(text).map(({ start, end }) => text.slice(start, end))

describe('template tags', () => {
  it.each([
    ['{{< fig src="a.jpg" >}} and {{% note %}}', ['{{< fig src="a.jpg" >}}', '{{% note %}}']],
    ['{% link a_b.md %}, {{ title }}, {{{ raw }}}', ['{% link a_b.md %}', '{{ title }}', '{{{ raw }}}']],
    ["{!! $html !!} @include('a.b', [1]) desk@site.example", ['{!! $html !!}', "@include('a.b', [1])"]],
    ['<x-card title="a>b"> <Crate kilos={12} /> <b>', ['<x-card title="a>b">', '<Crate kilos={12} />']],
    ['{:.lead} {#id} {/* note */} {plain}', ['{:.lead}', '{#id}', '{/* note */}']],
    ['$m_1 = \\frac{a}{b}$ and $$x^2$$', ['$m_1 = \\frac{a}{b}$', '$$x^2$$']],
  ])('in %j are found', (text, found) => expect(tags(text)).toEqual(found))

  it('are told from prices', () => {
    expect(tags('It costs $5 and $6, or US$5=A$7, or $a.')).toEqual([])
    expect(tags('From $5_000 to $6_000')).toEqual([])
  })
})

describe('lines between a tag and the tag that closes it', () => {
  it.each([
    '{{% note %}}\nText\n{{% /note %}}',
    '{% if x %}\na\nb\n{% endif %}',
    '@if ($x)\nText\n@endif',
    '{{< box >}}\n*a*\n{{< /box >}}',
  ])('%j are a pair', text => expect(isTagPair(text)).toBe(true))
  it.each(['{{% note %}}\nText\n{{% /other %}}', '{% if x %} a {% endif %}', 'Text\n{% endif %}', '{{ title }}\nText\n{{ end }}'])(
    '%j are none',
    text => expect(isTagPair(text)).toBe(false),
  )
})

describe('code of a module', () => {
  it.each(["import Crate from './crate'", "import { a,\n  b } from 'c';", "import './style.css'", 'export const kilos = 12'])('%j', text =>
    expect(isModuleCode(text)).toBe(true),
  )
  it.each(['import duties rise', 'Export is down', 'export of eels', "import 'x' and more"])('%j is prose', text =>
    expect(isModuleCode(text)).toBe(false),
  )
})
