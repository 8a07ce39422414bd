/** Whether an item is a task, and done; null when it is none. Google Docs says it by a role, web pages by a box. */
function doneOf(item: Element): boolean | null {
  if (item.getAttribute('role') === 'checkbox') return item.getAttribute('aria-checked') === 'true'
  const box = item.querySelector('input[type="checkbox"]')
  return box && box.closest('li') === item ? box.hasAttribute('checked') : null
}

/** The part of a list from an item on, as a list of its own behind it. */
function cutBefore(item: Element): void {
  const list = item.parentElement
  if (!list || !item.previousElementSibling) return
  const rest = list.ownerDocument.createElement('ul')
  const items = [...list.children]
  rest.append(...items.slice(items.indexOf(item)))
  list.after(rest)
}

/** Makes task lists of items with boxes. A list that has both becomes several, since Markdown's readers want it so. */
export function taskLists(root: Element): void {
  const done = new Map<Element, boolean>()
  for (const item of root.querySelectorAll('ul > li')) {
    const ticked = doneOf(item)
    if (ticked !== null) done.set(item, ticked)
  }
  for (const item of root.querySelectorAll('ul > li')) {
    const before = item.previousElementSibling
    if (before && done.has(before) !== done.has(item)) cutBefore(item)
    const ticked = done.get(item)
    if (ticked === undefined) continue
    item.parentElement?.setAttribute('data-task', '')
    item.setAttribute('data-task', String(ticked))
    for (const sign of item.querySelectorAll(':scope > input, :scope > label > input, :scope > p > input, :scope > img')) sign.remove()
  }
}

/** Says it in the words of the editor's schema. */
export function markTaskLists(root: Element): void {
  for (const list of root.querySelectorAll('ul[data-task]')) list.setAttribute('data-type', 'taskList')
  for (const item of root.querySelectorAll('li[data-task]')) {
    item.setAttribute('data-type', 'taskItem')
    item.setAttribute('data-checked', item.getAttribute('data-task') ?? '')
  }
}
