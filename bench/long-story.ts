import { type CaptionEdit, editCaption } from '../src/editor/bridge/edit-caption.ts'
import { editCaptions, tryCaption } from '../src/editor/bridge/edit-captions.ts'

const lead = { src: null, caption: null, alt: null, credit: null }

const storyOf = (count: number) =>
  Array.from({ length: count }, (_, at) => `Some words of paragraph ${at}.\n\n![An alt ${at}](/p${at}.jpg "Old number ${at}")\n`).join('\n')

const editsOf = (count: number): CaptionEdit[] =>
  Array.from({ length: count }, (_, at) => ({
    kind: 'figure',
    line: 3 + 4 * at,
    field: 'caption',
    src: `/p${at}.jpg`,
    from: `Old number ${at}`,
    to: `New number ${at}`,
  }))

function measured(work: () => unknown): number {
  const began = performance.now()
  work()
  return performance.now() - began
}

function corrected(count: number): void {
  const steps = editCaptions(storyOf(count), editsOf(count), lead)
  for (;;) {
    const step = steps.next()
    if (!step.done) continue
    if (!step.value.ok) throw new Error(step.value.reason)
    return
  }
}

/** What words of a long story cost: a correction in all of its captions, and one of them alone, each beside a story with a tenth of them. */
export function longStory(): void {
  const shown = (name: string, milliseconds: number, against: number) =>
    console.log(`${name.padEnd(52)} ${milliseconds.toFixed(1).padStart(7)} ms ${(milliseconds / against).toFixed(2).padStart(7)}x`)
  corrected(30)
  console.log('One story; x is times the one with a tenth of the captions')
  const [few, many] = [measured(() => corrected(300)), measured(() => corrected(3000))]
  shown('corrected: 300 captions', few, few)
  shown('corrected: 3,000 captions', many, few)
  for (const [name, work] of [
    ['asked whether it can be written', tryCaption],
    ['written, with the proof of the whole', editCaption],
  ] as const) {
    const one = (count: number) => measured(() => work(storyOf(count), editsOf(count)[count - 1] as CaptionEdit, lead))
    one(30)
    const [short, long] = [one(300), one(3000)]
    shown(`one of 300 ${name}`, short, short)
    shown(`one of 3,000 ${name}`, long, short)
  }
}
