import type { Verification } from './verify-paths.ts'

const figures = (count: number) => count.toLocaleString('en-GB')
const share = (part: number, whole: number) => (whole === 0 ? '100 %' : `${((part / whole) * 100).toFixed(part === whole ? 0 : 2)} %`)
const MOST_FAILURES = 50

/** A verification as one JSON object; what it holds is in `docs/fidelity.md`. */
export function verificationJson({ files, identical, refused, edits, minimal, verified, failures }: Verification): string {
  return JSON.stringify({ files, identical, refused, edits, minimal, verified, failures }, null, 2)
}

/** A verification for people: the laws, what is rich and what stays source, and every place where a law is broken. */
export function verificationText(found: Verification, seconds: number): string {
  const { files, identical, refused, edits, minimal, verified } = found
  const opened = files - refused
  return [
    `${figures(files)} files, ${(found.bytes / 1e6).toFixed(1)} MB, ${seconds.toFixed(1)} s`,
    ...(refused > 0 ? [`${figures(refused)} are not UTF-8 text; Stet leaves them alone.`] : []),
    '',
    `1  Opened and saved untouched, the same bytes   ${figures(identical)} of ${figures(opened)}`,
    `2  A word typed anew changes that word alone    ${figures(minimal)} of ${figures(edits)}`,
    `3  What is written reads back as on screen      ${figures(verified)} of ${figures(edits)}`,
    '',
    ...constructLines(found),
    ...failureLines(found),
  ].join('\n')
}

function constructLines({ constructs }: Verification): string[] {
  const { Text: text = { rich: 0, source: 0 }, ...others } = constructs
  const rows = Object.entries(others).sort((one, other) => other[1].rich + other[1].source - one[1].rich - one[1].source)
  const row = (name: string, rich: string, source: string) => `   ${name.padEnd(24)}${rich.padStart(12)}${source.padStart(12)}`
  return [
    `4  ${share(text.rich, text.rich + text.source)} of the text is rich; the rest stands as source that can be edited.`,
    '',
    row('', 'rich', 'as source'),
    ...rows.map(([name, { rich, source }]) => row(name, rich === 0 ? '' : figures(rich), source === 0 ? '' : figures(source))),
  ]
}

function failureLines({ failures }: Verification): string[] {
  if (failures.length === 0) return ['', 'No law is broken.']
  const shown = failures.slice(0, MOST_FAILURES).map(({ file, law, detail }) => `   ${file}: law ${law}. ${detail}`)
  const more = failures.length > MOST_FAILURES ? [`   and ${figures(failures.length - MOST_FAILURES)} more; --json has them all.`] : []
  return ['', `${figures(failures.length)} places where a law is broken:`, ...shown, ...more]
}
