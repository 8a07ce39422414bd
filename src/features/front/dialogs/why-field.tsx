import { TextField } from '#ui/field.tsx'
import { words } from '../words.ts'

/** Why something comes onto the front, for whoever looks back. */
export function WhyField({ value, onChange }: { readonly value: string; readonly onChange: (why: string) => void }) {
  return (
    <TextField
      label={words.why}
      hint={words.whyHint}
      value={value}
      maxLength={300}
      autoComplete="off"
      onChange={event => onChange(event.target.value)}
    />
  )
}
