import { Fragment, type ReactNode } from 'react'

interface HitTextProps {
  readonly text: string
  /** From and to of each stretch, in order. */
  readonly marks: readonly (readonly [number, number])[]
}

/** A text with what a search found in it marked. */
export function HitText({ text, marks }: HitTextProps): ReactNode {
  let at = 0
  const parts = marks.map(([from, to]) => {
    const before = text.slice(at, from)
    at = to
    return (
      <Fragment key={from}>
        {before}
        <mark>{text.slice(from, to)}</mark>
      </Fragment>
    )
  })
  return (
    <>
      {parts}
      {text.slice(at)}
    </>
  )
}
