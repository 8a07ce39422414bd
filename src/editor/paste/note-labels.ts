import { Fragment, type Node } from '@tiptap/pm/model'

const isNote = (node: Node) => node.type.name === 'footnote'
const isMark = (node: Node) => node.type.name === 'footnoteReference'

function labels(doc: { descendants: Node['descendants'] | Fragment['descendants'] }, wanted: (node: Node) => boolean): Set<string> {
  const out = new Set<string>()
  doc.descendants((node: Node) => void (wanted(node) && out.add(String(node.attrs.label))))
  return out
}

function relabelled(content: Fragment, names: ReadonlyMap<string, string>): Fragment {
  const out: Node[] = []
  content.forEach(node => {
    const label = isNote(node) || isMark(node) ? names.get(String(node.attrs.label)) : undefined
    const inner = relabelled(node.content, names)
    out.push(label ? node.type.create({ ...node.attrs, label }, inner, node.marks) : node.isText ? node : node.copy(inner))
  })
  return Fragment.fromArray(out)
}

/**
 * Gives pasted footnotes labels that the story does not have yet: a note would hide the one that has its label. A mark that comes
 * without its note keeps its label in its own story only.
 */
export function withFreeLabels(content: Fragment, doc: Node, ownStory: boolean): Fragment {
  const notes = labels(content, isNote)
  const pasted = labels(content, node => isNote(node) || isMark(node))
  const taken = labels(doc, node => isNote(node) || isMark(node))
  const names = new Map<string, string>()
  for (const label of pasted) {
    if (!taken.has(label) || (ownStory && !notes.has(label))) continue
    let number = 1
    while (taken.has(String(number)) || pasted.has(String(number))) number++
    taken.add(String(number))
    names.set(label, String(number))
  }
  return names.size > 0 ? relabelled(content, names) : content
}
