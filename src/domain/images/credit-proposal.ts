import { nameCased } from './name-case.ts'
import { isNoCredit, noName } from './no-credit.ts'

/** What could stand as the credit instead, and why, as a person is told. */
export interface CreditProposal {
  readonly proposal: string
  readonly why: string
}

const copyright = /\s*(?:\(c\)|©|&copy;|(?<![\p{L}\p{N}])copyright(?![\p{L}\p{N}]))\s*/giu
// A year beside the mark belongs to it; a name never is one.
const year = String.raw`(?:(?:19|20)\d\d(?:\s*[-–]\s*(?:19|20)?\d\d)?)`
const lead = /^(?:(?:photo(?:graph)?|picture|image|credit)s?(?:\s+by\b:?|\s*:)|by\s*:)\s*/i

/**
 * A clean credit from what a file says, or null where the credit is clean already or credits nobody: nothing is ever put in its
 * place without a person. Taken out are copyright marks and `Photo by`; a byline and its agency are written `Name/Agency`; names
 * in capitals are written as names. Agency codes such as AFP stay as they are.
 */
export function creditProposal(credit: string): CreditProposal | null {
  if (isNoCredit(credit)) return null
  const reasons = new Set<string>()
  let text = credit
  // What one step takes out may uncover work for another: again until nothing changes.
  for (let before = ''; before !== text; ) {
    before = text
    for (const [step, reason] of steps) {
      const next = step(text)
      if (next !== text) reasons.add(reason)
      text = next
    }
  }
  if (text === credit || isNoCredit(text)) return null
  return { proposal: text, why: sentence([...reasons]) }
}

const steps: readonly (readonly [(text: string) => string, string])[] = [
  [text => text.normalize('NFC').replaceAll(/\s+/gu, ' ').trim(), 'a credit has no blanks around it'],
  [withoutCopyright, 'a credit carries no copyright mark'],
  [text => text.replace(lead, ''), 'the credit is the name alone'],
  [joined, 'byline and agency are written Name/Agency'],
  [withoutEmptyNames, 'HO, STR, pool, staff and supplied name nobody'],
  [nameCased, 'names are not written in capitals'],
]

function withoutCopyright(text: string): string {
  if (text.search(copyright) === -1) return text
  const marked = text
    .replaceAll(new RegExp(`(${copyright.source})(?:by\\s+)?${year}?[,.]?\\s*(?:by\\s+)?`, 'giu'), ' ')
    .replace(new RegExp(`[\\s,]+${year}\\s*$`, 'u'), '')
  return trimmed(marked)
}

const trimmed = (text: string) =>
  text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/\(\s*\)|\[\s*\]/g, '')
    .replaceAll(/^[\s,;:/|-]+|[\s,;:/|-]+$/g, '')

/** `Name / Agency`, `Name via Agency`, `Name | Agency` and `Name (Agency)` as `Name/Agency`. */
function joined(text: string): string {
  return text
    .replaceAll(/\s+via\s+/gi, '/')
    .replaceAll(/\s*\/\s*|\s*\|\s*/g, '/')
    .replace(/^([^/()]+?)\s*\(([^()]+)\)$/, '$1/$2')
    .replaceAll(/\/{2,}/g, '/')
    .replaceAll(/^\/|\/$/g, '')
}

function withoutEmptyNames(text: string): string {
  return text
    .split('/')
    .filter(part => part !== '' && !noName.test(part))
    .join('/')
}

function sentence(reasons: readonly string[]): string {
  const [first = '', ...rest] = reasons
  const text = [first.charAt(0).toUpperCase() + first.slice(1), ...rest].join('; ')
  return `${text}.`
}
