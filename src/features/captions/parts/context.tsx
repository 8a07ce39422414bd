import type { Caption } from '#contract/caption.ts'
import styles from './review.module.css'

const MOST = 240
const end = (text: string) => (text.length > MOST ? `…${text.slice(-MOST).replace(/^\S*\s/, '')}` : text)
const start = (text: string) => (text.length > MOST ? `${text.slice(0, MOST).replace(/\s\S*$/, '')}…` : text)

/** The paragraphs around a caption, with the sentence that the first finding names as its proof. */
export function Context({ caption }: { readonly caption: Caption }) {
  const { before, after } = caption.context
  const proof = caption.findings
    .map(({ evidence }) => evidence?.text ?? '')
    .find(text => text !== '' && (before.includes(text) || after.includes(text)))
  if (before === '' && after === '') return null
  return (
    <div className={styles.context}>
      {before !== '' && (
        <p dir="auto">
          <Marked text={end(before)} mark={proof} />
        </p>
      )}
      {after !== '' && (
        <p dir="auto">
          <Marked text={start(after)} mark={proof} />
        </p>
      )}
    </div>
  )
}

function Marked({ text, mark }: { readonly text: string; readonly mark: string | undefined }) {
  const at = mark ? text.indexOf(mark) : -1
  if (!mark || at === -1) return text
  return (
    <>
      {text.slice(0, at)}
      <b>{mark}</b>
      {text.slice(at + mark.length)}
    </>
  )
}
