import { standReasons } from '#domain/captions/review-lists.ts'
import type { KeyBinding } from '#ui/key-registry.ts'
import { undoLast } from '#ui/undo.ts'
import { openOver } from './over-store.ts'
import type { CaptionQueue } from './use-queue.ts'
import type { CaptionReview } from './use-review.ts'
import { words } from './words.ts'

interface KeysContext {
  readonly review: CaptionReview
  readonly queue: CaptionQueue
  readonly id: number
  readonly onShow: (id: number) => void
  readonly onSearchHere: () => void
  readonly onOpenStory: (id: number) => void
  readonly focusQueue: () => void
}

/** The keys of the caption desk: sixty captions in a row without a mouse. */
export function reviewKeys({ review, queue, id, onShow, onSearchHere, onOpenStory, focusQueue }: KeysContext): KeyBinding[] {
  const step = (by: number) => (event: KeyboardEvent) => {
    // In a menu and on a tab, arrows belong to it.
    if (event.key.startsWith('Arrow') && event.target instanceof Element && event.target.closest('[role="menu"], nav, header')) return false
    queue.step(id, by, onShow)
    focusQueue()
    return true
  }
  /** A key that is held down decides once: what comes next was not looked at. */
  const once = (act: () => unknown) => (event: KeyboardEvent) => event.repeat || act()
  const loose = (act: () => void) => () => (review.isLoose ? act() : false)
  const reasons = standReasons.map(
    (reason, at): KeyBinding => ({
      keys: String(at + 1),
      label: words.standKey(reason),
      run: () => {
        const finding = review.open.find(({ finding: key }) => key === review.asking)
        if (!finding) return false
        if (reason === 'other') {
          document.querySelector<HTMLElement>('[data-other-reason]')?.focus()
          return true
        }
        void review.stand(finding, reason)
        return true
      },
    }),
  )
  return [
    { keys: 'j, ArrowDown', label: 'Next caption', hint: 'next, previous', hintKeys: 'j k', run: step(1) },
    { keys: 'k, ArrowUp', label: 'Previous caption', run: step(-1) },
    { keys: 'a', label: words.approve, hint: 'approve and next', run: once(() => void review.approve()) },
    { keys: 'r', label: words.return, hint: 'return', run: () => openOver('return') },
    {
      keys: 'f',
      label: 'Apply the fix',
      hint: 'fix',
      run: once(() => void review.fixNext()),
    },
    { keys: 'Shift+F', label: words.fixAll, run: () => void review.fixAll() },
    { keys: 'x', label: words.stand, hint: 'let it stand', run: () => review.ask(review.asking ? null : review.chosen) },
    ...reasons,
    { keys: 'n', label: 'Next finding', run: () => review.chooseNext() },
    { keys: 'e', label: 'Edit the caption; Tab leads to alt text and credit', hint: 'edit', run: () => review.edit() },
    { keys: 'l', label: words.makeCaption, run: loose(() => openOver('loose')) },
    { keys: 't', label: words.justText, run: once(loose(review.justText)) },
    { keys: 'w', label: words.everywhere, run: () => openOver('everywhere') },
    {
      keys: 'Space',
      label: words.large,
      run: event => {
        if (event.target instanceof Element && event.target.closest('button, a, summary, [role="menu"]')) return false
        return review.hasPicture ? review.large() : false
      },
    },
    { keys: 'v', label: 'Fix live now, or with the next publish', run: review.toggleLive },
    { keys: 'z', label: words.undo, hint: 'undo', run: () => void undoLast() },
    { keys: 'o', label: words.openStory, run: () => (review.story === null ? false : onOpenStory(review.story)) },
    { keys: '/', label: words.search, run: onSearchHere },
    {
      keys: 'Escape',
      label: 'One step out; what was typed in a field is saved',
      run: () => {
        if (review.asking) return review.ask(null)
        if (document.activeElement !== null) focusQueue()
        return true
      },
    },
    { keys: 'Mod+Enter', label: 'Approve, also from a field', inFields: true, run: once(() => void review.approve()) },
  ]
}
