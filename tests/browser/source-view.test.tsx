import { createRoot } from 'react-dom/client'
import { expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import { SourceView } from '#editor/source-view.tsx'
import { until } from './desk.tsx'

it('the source view keeps mixed line ends around what is typed, and undo brings the same bytes', async () => {
  const source = '---\r\ntitle: A \r\n--- \r\none\r\ntwo\nthree\r\n'
  const said: string[] = []
  const holder = document.createElement('div')
  document.body.append(holder)
  const root = createRoot(holder)
  root.render(<SourceView text={source} onChange={text => said.push(text)} label="Source of the story" />)
  const shadow = await until(() => holder.firstElementChild?.shadowRoot)
  const content = await until(() => shadow.querySelector<HTMLElement>('.cm-content'))
  expect(content.getAttribute('aria-label')).toBe('Source of the story')
  await userEvent.click(await until(() => [...shadow.querySelectorAll('.cm-line')].find(line => line.textContent === 'two')))
  await userEvent.keyboard('{End}X{Enter}Y')
  expect(said.at(-1)).toBe(source.replace('two\n', 'twoX\r\nY\n'))
  await userEvent.keyboard('{Control>}z{/Control}{Control>}z{/Control}{Control>}z{/Control}')
  expect(said.at(-1)).toBe(source)
  root.unmount()
  holder.remove()
})
