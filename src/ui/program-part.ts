const lostStyles = new Set<HTMLLinkElement>()
globalThis.addEventListener?.(
  'error',
  ({ target }) => {
    if (target instanceof HTMLLinkElement && target.rel === 'stylesheet') lostStyles.add(target)
  },
  { capture: true },
)

/** Styles that did not come are asked for by nobody else: whoever wanted them takes them as seen. */
const stylesAgain = () =>
  Promise.all(
    [...lostStyles].map(link => {
      const next = link.cloneNode() as HTMLLinkElement
      lostStyles.delete(link)
      link.replaceWith(next)
      return new Promise(settled => {
        next.onload = settled
        next.onerror = settled
      })
    }),
  )

/** A part of the program that comes later, and that is asked for again once it is forgotten that it did not come. */
export function programPart<Value>(load: () => Promise<Value>) {
  const part = {
    value: null as Value | null,
    /** Is settled with why it did not come, if so; never rejected. */
    coming: null as Promise<unknown> | null,
    bring: () => {
      if (part.coming) return part.coming
      const coming: Promise<unknown> = stylesAgain()
        .then(load)
        .then(
          value => {
            part.value = value
          },
          (cause: unknown) => cause,
        )
      part.coming = coming
      // As React marks what it waited for: what is here already is shown without a wait.
      void coming.then(value => Object.assign(coming, { status: 'fulfilled', value }))
      return coming
    },
    forget: () => {
      if (part.value === null) part.coming = null
    },
    /** Nobody sees that it did not come before it was wanted; then it is asked for again. */
    preload: () => part.bring().then(part.forget),
  }
  return part
}
