import { createRoot } from 'react-dom/client'
import type { ProofReach } from '#editor/bridge/body-saver.ts'
import { openBody } from '#editor/bridge/open-body.ts'
import type { SavedBody } from '#editor/bridge/save-body.ts'
import { Canvas, type CanvasHandle } from '#editor/canvas.tsx'
import type { CanvasPictures } from '#editor/pictures.ts'
import '#ui/tokens.css'

/** A canvas on the page, for tests that use real keys. */
export interface Desk {
  readonly text: HTMLElement
  readonly changes: () => number
  readonly save: (reach?: ProofReach) => SavedBody
  readonly handle: () => CanvasHandle
  /** Puts the caret behind the first place where these words stand. */
  readonly caretAfter: (words: string) => void
  /** Selects the first place where these words stand. */
  readonly select: (words: string) => void
  readonly paste: (data: Readonly<Record<string, string>>, files?: readonly File[]) => void
  readonly close: () => void
}

const noPictures: CanvasPictures = {
  url: () => 'data:image/gif;base64,R0lGODlhAQABAAAAACw=',
  pick: async () => null,
  upload: async file => ({ src: `images/${file.name}`, alt: '', caption: '' }),
}

/** Opens a body in a canvas, beside the one that is live. */
export async function openDesk(body: string, pictures: CanvasPictures = noPictures, liveBody: string | null = null): Promise<Desk> {
  const holder = document.createElement('div')
  holder.style.height = '800px'
  document.body.append(holder)
  const root = createRoot(holder)
  let handle: CanvasHandle | null = null
  let changes = 0
  const opened = openBody(body)
  const searchStories = async () => [{ title: 'Night market returns', address: '/articles/night-market' }]
  root.render(
    <Canvas
      ref={one => {
        handle = one
      }}
      opened={opened}
      live={liveBody}
      onChange={() => changes++}
      pictures={pictures}
      searchStories={searchStories}
    />,
  )
  const text = await until(() => holder.querySelector<HTMLElement>('.ProseMirror'))
  await until(() => holder.querySelector('[role="toolbar"]'))
  const live = () => {
    if (!handle) throw new Error('The canvas is not there')
    return handle
  }
  return {
    text,
    changes: () => changes,
    save: reach => live().save(reach),
    handle: live,
    caretAfter: words => placeSelection(text, words, true),
    select: words => placeSelection(text, words, false),
    paste: (data, files = []) => paste(text, data, files),
    close: () => {
      root.unmount()
      holder.remove()
    },
  }
}

/** Waits until something is there. */
export async function until<T>(look: () => T | null | undefined | false): Promise<T> {
  for (let tries = 0; tries < 200; tries++) {
    const found = look()
    if (found) return found
    await new Promise(done => setTimeout(done, 15))
  }
  throw new Error(`Waited in vain for ${look}`)
}

function placeSelection(text: HTMLElement, words: string, collapsed: boolean): void {
  const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const at = node.nodeValue?.indexOf(words) ?? -1
    if (at < 0) continue
    text.focus()
    const end = at + words.length
    getSelection()?.setBaseAndExtent(node, collapsed ? end : at, node, end)
    document.dispatchEvent(new Event('selectionchange'))
    return
  }
  throw new Error(`No "${words}" in the text`)
}

function paste(text: HTMLElement, data: Readonly<Record<string, string>>, files: readonly File[]): void {
  const clipboardData = new DataTransfer()
  for (const [type, value] of Object.entries(data)) clipboardData.setData(type, value)
  for (const file of files) clipboardData.items.add(file)
  text.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
}
