import type { MarkedWords } from '#domain/captions/html-pictures.ts'
import { escapeHtml } from '#domain/markdown/figures/html-figure.ts'
import type { TextRange } from '#domain/markdown/parse-markdown.ts'
import { commonEnds, type Edit } from './edit.ts'

/** What no other words can take the place of without more than words going. */
const KEPT = /<!--|<\/?(?:p|div|li|ul|ol|table|h\d|img|figure|script|template)\b|\{[{%]/i

interface Element {
  readonly open: TextRange
  readonly close: TextRange
}

/**
 * Other words among marks: whole words are exchanged, never letters of one. Marks of words that stand stay; an element that would be left with a
 * part of its words goes with them.
 */
export function exchangeWords(
  { map, start, end }: MarkedWords,
  to: string,
  elements: readonly Element[],
  write: (words: string) => string,
): Edit {
  const old = map.map(({ character }) => character).join('')
  const { head, tail, fromStart, fromEnd } = commonWords(old, to)
  const at = {
    start: map[head]?.start ?? end,
    end: old.length - tail > head ? (map[old.length - tail - 1]?.end ?? start) : (map[head]?.start ?? end),
  }
  const whole = overWholeElements(elements, at)
  const [before, behind] = [map.filter(one => one.end <= whole.start).length, map.filter(one => one.start >= whole.end).length]
  return { ...whole, text: write(to.slice(fromStart(Math.min(before, head)), to.length - fromEnd(Math.min(behind, tail)))) }
}

/** The same among tags. Null where more than marks stands between the words. */
export function exchangeHtml(text: string, words: MarkedWords, to: string): Edit | null {
  const edit = exchangeWords(words, to, elementsIn(text, words.start, words.end), letters =>
    // WordPress would take it for the beginning or the end of a caption.
    escapeHtml(letters, null).replaceAll(/\[(?=\/?caption\b)/gi, '&#91;'),
  )
  return KEPT.test(text.slice(edit.start, edit.end)) ? null : edit
}

/**
 * How many letters of the old text at its start and at its end are words of the new one too, blanks of any length between them; and how many
 * of the new text so many of these are.
 */
function commonWords(old: string, now: string) {
  const [one, other] = [tokens(old), tokens(now)]
  const { start, end } = commonEnds(one.map(asCompared), other.map(asCompared))
  const length = (list: readonly string[]) => list.join('').length
  const [head, tail] = [length(one.slice(0, start)), length(one.slice(one.length - end))]
  /** Within a word letters are counted; within blanks of another length as far as there are any. */
  const along = (list: readonly string[], others: readonly string[], from: number): number => {
    let [left, at] = [from, 0]
    for (const [index, token] of list.entries()) {
      if (left < token.length) return at + Math.min(left, others[index]?.length ?? 0)
      left -= token.length
      at += others[index]?.length ?? 0
    }
    return at
  }
  const [tails, others] = [one.slice(one.length - end).reverse(), other.slice(other.length - end).reverse()]
  return {
    head,
    tail,
    fromStart: (letters: number) => along(one.slice(0, start), other, letters),
    fromEnd: (letters: number) => along(tails, others, letters),
  }
}

const tokens = (text: string) => text.split(/(?<=\s)(?=\S)|(?<=\S)(?=\s)/)
const asCompared = (token: string) => (/^[ \t]+$/.test(token) ? ' ' : token)

/** A range that takes no element apart: it holds the whole of it, or lies within it. */
function overWholeElements(elements: readonly Element[], range: TextRange): TextRange {
  let now = range
  for (;;) {
    const torn = elements.find(({ open, close }) => {
      const touches = open.start < now.end && close.end > now.start
      const holds = open.end <= now.start && close.start >= now.end
      const held = open.start >= now.start && close.end <= now.end
      return touches && !holds && !held
    })
    if (!torn) return now
    now = { start: Math.min(now.start, torn.open.start), end: Math.max(now.end, torn.close.end) }
  }
}

/** The elements of a piece of HTML by their tags. */
function elementsIn(text: string, start: number, end: number): Element[] {
  const from = Math.max(0, text.lastIndexOf('>', start - 1) + 1 - 200)
  const waiting: { name: string; open: TextRange }[] = []
  const found: Element[] = []
  for (const { 0: tag, 1: closes, 2: name = '', index } of text.slice(from).matchAll(/<(\/?)([a-z][\w-]*)\b[^<>]*>/gi)) {
    const place = { start: from + index, end: from + index + tag.length }
    if (place.start > end + 200) break
    if (!closes) waiting.push({ name: name.toLowerCase(), open: place })
    else {
      const opened = waiting.findLastIndex(one => one.name === name.toLowerCase())
      const [first] = opened < 0 ? [] : waiting.splice(opened)
      if (first) found.push({ open: first.open, close: place })
    }
  }
  return found.filter(({ open, close }) => !/^<(?:figcaption|figure)\b/i.test(text.slice(open.start, close.end)))
}
