import { createRoot } from 'react-dom/client'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { OfflineError } from '#api/problem-error.ts'
import type { Picture, TakenPicture } from '#contract/picture.ts'
import { bring, cancel, isMoving, sendWith, useUploads } from '#features/pictures/uploads/upload-queue.ts'
import { UploadTray } from '#features/pictures/uploads/upload-tray.tsx'
import { until } from './desk.tsx'
import '#ui/tokens.css'
import '#ui/base.css'
import '#ui/kit.css'

const file = (name: string, type = 'image/jpeg') => new File(['x'], name, { type })
const answers = new Map<string, { take: (already?: string) => void; lose: () => void }>()
let close = () => {}

beforeEach(() => {
  sendWith(
    ({ name }, { signal }) =>
      new Promise<TakenPicture>((resolve, reject) => {
        signal.addEventListener('abort', () => reject(new Error('aborted')))
        const take = (already?: string) => resolve({ picture: { id: 1, name } as Picture, already: already ?? null })
        answers.set(name, { take, lose: () => reject(new OfflineError()) })
      }),
  )
  const holder = document.createElement('main')
  document.body.append(holder)
  const root = createRoot(holder)
  root.render(
    <>
      <h1 tabIndex={-1}>Pictures</h1>
      <UploadTray useLabel="Open" onUse={() => {}} />
    </>,
  )
  close = () => {
    root.unmount()
    holder.remove()
    for (const { id } of useUploads.getState().uploads.filter(isMoving)) cancel(id)
    useUploads.setState({ uploads: [] })
    answers.clear()
  }
})
afterEach(() => close())

const button = (name: string) => page.getByRole('button', { name, exact: true })
const focused = () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.tagName
const rows = () => page.getByRole('listitem').elements()
const names = () => rows().map(row => row.firstElementChild?.textContent)
const press = async (name: string) => {
  ;(button(name).element() as HTMLElement).focus()
  await userEvent.keyboard('{Enter}')
}

test('what was not taken comes first, and the end says how many are which', async () => {
  void bring([file('a.jpg'), file('b.jpg'), file('c.pdf', 'application/pdf')])
  await expect.element(page.getByText('1 of 3, 1 not taken')).toBeVisible()
  answers.get('a.jpg')?.take()
  answers.get('b.jpg')?.take('2026-11-04T10:00:00.000Z')
  await expect.element(page.getByText('1 taken, 1 already here, 1 not taken')).toBeVisible()
  expect(names()).toEqual(['c.pdf', 'a.jpg', 'b.jpg'])
})

test('the focus stays in the row of a file that is cancelled, tried again and lost, and its button says which file it is', async () => {
  void bring([file('a.jpg'), file('b.jpg')])
  await expect.element(button('Cancel: b.jpg')).toBeVisible()
  await press('Cancel: b.jpg')
  await until(() => focused() === 'Try again: b.jpg')
  await userEvent.keyboard('{Enter}')
  await until(() => focused() === 'Cancel: b.jpg')
  answers.get('b.jpg')?.lose()
  await until(() => names()[0] === 'b.jpg' && focused() === 'Try again: b.jpg')
  await userEvent.keyboard('{Enter}')
  await until(() => names()[1] === 'b.jpg' && focused() === 'Cancel: b.jpg')
})

test('a file that goes on elsewhere takes no focus from where somebody went', async () => {
  void bring([file('a.jpg'), file('b.jpg')])
  await expect.element(button('Cancel: b.jpg')).toBeVisible()
  ;(button('Cancel: b.jpg').element() as HTMLElement).focus()
  ;(document.activeElement as HTMLElement).blur()
  answers.get('b.jpg')?.lose()
  await expect.element(button('Try again: b.jpg')).toBeVisible()
  expect(document.activeElement).toBe(document.body)
})

test('clearing the list leaves what was not taken; the next time it goes too, and the focus is at the heading', async () => {
  void bring([file('a.jpg'), file('c.pdf', 'application/pdf'), file('d.pdf', 'application/pdf')])
  answers.get('a.jpg')?.take()
  await expect.element(button('Clear the list')).toBeVisible()
  await press('Clear the list')
  await until(() => names().join() === 'c.pdf,d.pdf')
  await press('Dismiss: c.pdf')
  await until(() => names().join() === 'd.pdf' && focused() !== 'BODY')
  await press('Clear what was not taken (1)')
  await until(() => rows().length === 0)
  expect(focused()).toBe('H1')
})
