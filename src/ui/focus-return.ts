/**
 * Remembers what has the focus, and the caret or the marked text in it. The returned function gives both back, where they still
 * exist. The browser gives back the focus alone: in a text that is edited, the caret then stands where nobody put it.
 */
export function rememberFocus(): () => void {
  const before = document.activeElement
  const selection = document.getSelection()
  const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0).cloneRange() : null
  return () => {
    if (!(before instanceof HTMLElement) || !before.isConnected || before === document.body) return
    before.focus({ preventScroll: true })
    if (range && before.isContentEditable && before.contains(range.startContainer)) {
      selection?.removeAllRanges()
      selection?.addRange(range)
    }
  }
}
