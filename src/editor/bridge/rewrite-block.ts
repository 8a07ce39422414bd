import { insertions, likeness, removals, reprints } from './child-edits.ts'
import { type DocNode, isTextLeaf, textOf } from './doc-node.ts'
import { applyEdit, commonEnds, type Edit, type Rewriting, type Step } from './edit.ts'
import { leafEdits } from './leaf-edits.ts'
import { nodeKey } from './normal-form.ts'
import { type OpenBlock, openBlock } from './open-block.ts'
import { ownEdits } from './own-edits.ts'
import type { SourceNode } from './source-tree.ts'
import { kind } from './strands.ts'
import { columnSteps } from './table-source.ts'
import { isCloser, type TouchedLines, touchedLines } from './touched-lines.ts'
import { weave } from './weave.ts'

const mostSteps = 200

/**
 * Turns a block's source into one that reads as `next`: a step at a time, each the smallest splice that proves right when the block is
 * parsed again; where containers in it changed, also by weaving its lines anew, and the writing that touches fewer lines is taken. Null
 * when no way of writing it proves.
 */
export function rewriteBlock(from: OpenBlock, next: DocNode, how: Rewriting): string | null {
  const leaves = allAtOnce(from, next, how)
  if (leaves) return inSteps(leaves, next, how)
  const woven = leafChanges(from.source, from.tree, next, how) === null ? rewoven(from, next, how) : null
  if (woven?.isLeast) return woven.source
  const stepped = inSteps(from, next, how)
  if (stepped === null || woven === null) return stepped ?? woven?.source ?? null
  return isCloser(woven.touched, touchedLines(from.source, stepped)) ? woven.source : stepped
}

function inSteps(from: OpenBlock, next: DocNode, how: Rewriting): string | null {
  const wanted = nodeKey(next)
  let block = from
  for (let count = 0; count < mostSteps; count++) {
    if (nodeKey(block.tree.node) === wanted) return block.source
    const moved = advance(block, next, how)
    if (moved === null) return null
    block = moved
  }
  return null
}

/** A block that was woven. `isLeast`: nothing goes, and no leaf that is new brings more than its line. */
interface Rewoven {
  readonly source: string
  readonly touched: TouchedLines
  readonly isLeast: boolean
}

/** The containers first, around the leaves as they were; then what changed in the leaves. */
function rewoven(from: OpenBlock, next: DocNode, how: Rewriting): Rewoven | null {
  const woven = weave(from, next, how)
  const expected = woven && nodeKey(woven.expected)
  for (const text of woven?.texts ?? []) {
    const tried = openBlock(text, how.definitions)
    if (!woven || !tried || nodeKey(tried.tree.node) !== expected) continue
    const source = inSteps(tried, next, how)
    const touched = source === null ? null : touchedLines(from.source, source)
    return touched && source !== null ? { source, touched, isLeast: touched.gone === 0 && touched.come <= woven.fresh } : null
  }
  return null
}

/** Where only leaves changed, as replacing every match does: the smallest splice of each, proven together. */
function allAtOnce(block: OpenBlock, next: DocNode, how: Rewriting): OpenBlock | null {
  const edits = leafChanges(block.source, block.tree, next, how)
  if (edits === null || edits.length < 2) return null
  const source = [...edits].reverse().reduce(applyEdit, block.source)
  const tried = openBlock(source, how.definitions)
  return tried && nodeKey(tried.tree.node) === nodeKey(next) ? tried : null
}

/** The first splice of each changed leaf, in order; null when more than leaves changed. */
function leafChanges(source: string, old: SourceNode, next: DocNode, how: Rewriting): Edit[] | null {
  if (nodeKey(old.node) === nodeKey(next)) return []
  if (kind(old.node) !== kind(next) || nodeKey({ ...old.node, content: [] }) !== nodeKey({ ...next, content: [] })) return null
  if (isTextLeaf(next)) {
    const { value } = leafEdits(source, old, next, how).next()
    return value ? [value] : null
  }
  const wanted = next.content ?? []
  if (old.children.length === 0 || old.children.length !== wanted.length || isMoved(old, wanted)) return null
  const out: Edit[] = []
  for (const [index, child] of old.children.entries()) {
    const target = wanted[index]
    const edits = target ? leafChanges(source, child, target, how) : null
    if (edits === null) return null
    out.push(...edits)
  }
  return out
}

/** Whether a child stands in another place than it stood: what is in its old place was not typed over it. */
function isMoved(old: SourceNode, wanted: readonly DocNode[]): boolean {
  if (!/^(?:bulletList|orderedList|taskList|table)$/.test(old.node.type)) return false
  const stood = old.children.map(({ node }) => nodeKey(node))
  const changed = wanted.map(nodeKey).filter((key, index) => key !== stood[index])
  return changed.some(key => stood.includes(key))
}

function advance(block: OpenBlock, next: DocNode, how: Rewriting): OpenBlock | null {
  for (const step of stepsTo(block.source, block.tree, next, how)) {
    const expected = nodeKey(step.expected)
    for (const edit of step.edits) {
      const tried = openBlock(applyEdit(block.source, edit), how.definitions)
      if (tried && nodeKey(tried.tree.node) === expected) return tried
    }
  }
  return null
}

/** The next step towards `next`, then coarser ones in case it proves impossible. */
function* stepsTo(source: string, old: SourceNode, next: DocNode, how: Rewriting): Generator<Step> {
  if (kind(old.node) !== kind(next)) return
  const sameSelf = nodeKey({ ...old.node, content: [] }) === nodeKey({ ...next, content: [] })
  const ownStep = (): Step => ({
    edits: ownEdits(source, old, next, how),
    expected: next.type === 'codeBlock' ? next : { ...old.node, attrs: next.attrs ?? {} },
  })
  if (next.type === 'table') yield* columnSteps(source, old, next, how)
  if (next.type === 'codeBlock' || next.type === 'figure') yield ownStep()
  else if (!sameSelf && next.type !== 'table') yield ownStep()
  else if (isTextLeaf(next)) yield { edits: leafEdits(source, old, next, how), expected: next }
  else yield* childSteps(source, old, next, how)
}

function* childSteps(source: string, old: SourceNode, next: DocNode, how: Rewriting): Generator<Step> {
  const wanted = next.content ?? []
  const { start, end } = commonEnds(
    old.children.map(child => nodeKey(child.node)),
    wanted.map(nodeKey),
  )
  const before = old.children.slice(start, old.children.length - end)
  const after = wanted.slice(start, wanted.length - end)
  const act = choose(before, after)
  const child = old.children[start]
  const target = wanted[start]
  const replaced = (count: number, nodes: readonly DocNode[]): DocNode => {
    const content = old.children.map(one => one.node)
    return { ...old.node, content: [...content.slice(0, start), ...nodes, ...content.slice(start + count)] }
  }
  if (act === 'insert' && target) yield { edits: insertions(source, old, start, next, start, how), expected: replaced(0, [target]) }
  else if (act === 'remove') yield { edits: removals(source, old, start), expected: replaced(1, []) }
  else if (child && target) {
    for (const step of stepsTo(source, child, target, how)) yield { edits: step.edits, expected: replaced(1, [step.expected]) }
    if (!/^(listItem|taskItem|tableRow|tableCell|tableHeader)$/.test(target.type))
      yield { edits: reprints(source, child, target, how), expected: replaced(1, [target]) }
    yield { edits: together(source, old, start, next, how), expected: replaced(1, [target]) }
  }
}

/** An item written anew beside the old one, which then goes. */
function* together(source: string, old: SourceNode, index: number, next: DocNode, how: Rewriting): Generator<Edit> {
  const child = old.children[index]
  if (!child) return
  const alone: SourceNode = { ...old, children: [child] }
  for (const edit of insertions(source, alone, 1, next, index, how)) {
    yield { start: child.start, end: child.end, text: edit.text.replace(/^[\s>]*/, '') }
  }
}

/** Two items that begin with the same words are one, whatever came or went below them. */
function sameStart(old: SourceNode, next: DocNode): boolean {
  const [first, wanted] = [old.children[0]?.node, next.content?.[0]]
  return (
    /Item$/.test(next.type) && first !== undefined && wanted !== undefined && textOf(first) !== '' && nodeKey(first) === nodeKey(wanted)
  )
}

function choose(before: readonly SourceNode[], after: readonly DocNode[]): 'insert' | 'remove' | 'change' {
  const [old] = before
  const [next] = after
  if (!old) return 'insert'
  if (!next) return 'remove'
  // One that stands further on was moved: it goes here and comes there, with its own source.
  const [stood, wanted] = [before.map(({ node }) => nodeKey(node)), after.map(nodeKey)]
  if (stood.indexOf(wanted[0] ?? '') > 0) return 'remove'
  if (wanted.indexOf(stood[0] ?? '') > 0) return 'insert'
  if (before.length === after.length || sameStart(old, next)) return 'change'
  const best = (scores: readonly number[]) => scores.indexOf(Math.max(...scores))
  if (after.length > before.length)
    return best(after.slice(0, after.length - before.length + 1).map(node => likeness(old.node, node))) > 0 ? 'insert' : 'change'
  return best(before.slice(0, before.length - after.length + 1).map(node => likeness(node.node, next))) > 0 ? 'remove' : 'change'
}
