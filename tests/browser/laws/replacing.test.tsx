import { describe, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import { find, replaceEvery } from '#editor/plugins/find.ts'
import { until } from '../desk.tsx'
import { bodies } from './bodies.ts'
import { attempt, broken, openLaws, traces } from './law-desk.ts'

const likeMarkdown = [
  '*',
  '_',
  '#',
  '1.',
  '- ',
  '> ',
  '[x]',
  '<b>',
  '{{',
  '{{ x }}',
  '|',
  '`',
  '\\',
  '&amp;',
  '![',
  '~~',
  '==',
  '',
  ' ',
  'https://a.example',
  'a\u00a0b',
  '🙂',
]

describe('find and replace all', () => {
  it.each(Object.entries(bodies))(
    'with what looks like Markdown breaks no law, and leaves no trace when taken back, in %s',
    async (_, body) => {
      const desk = await openLaws(body)
      const wrong: string[] = []
      for (const [index, text] of likeMarkdown.entries()) {
        const wanted = ['e', 'o', 'two'][index % 3] ?? 'e'
        const act = () => {
          find(desk.editor, { text: wanted, matchCase: false })
          replaceEvery(desk.editor, text)
        }
        wrong.push(...(await attempt(desk, `"${wanted}" by "${text}"`, act)))
      }
      expect(wrong).toEqual([])
      desk.close()
    },
  )

  it('in bold, in a link, in code, in a cell and around soft line ends changes those words and nothing else', async () => {
    const body =
      'A **fish**\nfish\\* [fish](/fish "fish") `fish`\n\n* __fish__ers\n\n| fish | a |\n|--|:-:|\n| `fish` | fish\\|fish |\n\n```\nfish\n```\n'
    const desk = await openLaws(body)
    desk.handle().find()
    await userEvent.fill(await until(() => document.querySelector<HTMLInputElement>('search input')), 'fish')
    await userEvent.fill(await until(() => document.querySelector<HTMLInputElement>('search input[data-part="replace"]')), 'eel')
    await userEvent.click(await until(() => [...document.querySelectorAll<HTMLElement>('button')].find(one => one.textContent === 'All')))
    expect(desk.save()).toEqual({ body: body.replaceAll('fish', 'eel').replace('(/eel "eel")', '(/fish "fish")'), problems: [] })
    expect(broken(desk)).toEqual([])
    desk.handle().undo()
    expect(traces(desk)).toEqual([])
    desk.close()
  })
})
