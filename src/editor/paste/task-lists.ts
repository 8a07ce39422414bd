/** Whether an item is a task, and done; null when it is none. Google Docs says it by a role, web pages by a box. */
function doneOf(item: Element): boolean | null {
  if (item.getAttribute('role') === 'checkbox') return item.getAttribute('aria-checked') === 'true'
  const box = item.querySelector('input[type="checkbox"]')
  return box && box.closest('li') === item ? box.hasAttribute('checked') : null
}

/** Marks items with a box, and takes the box away. */
export function findTasks(root: Element): void {
  for (const item of root.querySelectorAll('li')) {
    const done = doneOf(item)
    item.removeAttribute('data-task')
    if (done === null) continue
    item.setAttribute('data-task', String(done))
    for (const sign of item.querySelectorAll(':scope > input, :scope > label > input, :scope > p > input, :scope > img')) sign.remove()
  }
}

/** The part of a list from an item on, as a list of its own behind it. */
function cutBefore(item: Element): void {
  const list = item.parentElement
  if (!list) return
  const rest = list.ownerDocument.createElement('ul')
  const items = [...list.children]
  rest.append(...items.slice(items.indexOf(item)))
  list.after(rest)
}

/**
 * Makes task lists of items with boxes, once lists are what they will be. A list that has both becomes several, since Markdown's
 * readers want it so; an item that does not begin with words has no place for a box.
 */
export function makeTaskLists(root: Element): void {
  for (const item of root.querySelectorAll('li[data-task]')) {
    if (!item.parentElement?.matches('ul') || !item.firstElementChild?.matches('p')) item.removeAttribute('data-task')
  }
  for (const item of root.querySelectorAll('ul > li + li')) {
    if (item.previousElementSibling?.hasAttribute('data-task') !== item.hasAttribute('data-task')) cutBefore(item)
  }
  for (const item of root.querySelectorAll('li[data-task]')) {
    item.parentElement?.setAttribute('data-type', 'taskList')
    item.setAttribute('data-type', 'taskItem')
    item.setAttribute('data-checked', item.getAttribute('data-task') ?? '')
  }
}
