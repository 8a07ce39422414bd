import { keyCaps } from './key-text.ts'

/** Keycaps for a combination, such as `Mod+k`. They repeat what a name already says, so they are not read out. */
export function Kbd({ keys }: { readonly keys: string }) {
  return (
    <span className="keys" aria-hidden="true">
      {keyCaps(keys).map(cap => (
        <kbd key={cap}>{cap}</kbd>
      ))}
    </span>
  )
}
