interface SegmentsProps<Value> {
  readonly label: string
  readonly value: Value
  readonly options: readonly { readonly value: Value; readonly label: string }[]
  readonly onChange: (value: Value) => void
}

/** One of a few, side by side. */
export function Segments<Value extends string | boolean | null>({ label, value, options, onChange }: SegmentsProps<Value>) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: buttons beside each other, not a form
    <span className="seg" role="group" aria-label={label}>
      {options.map(one => (
        <button
          key={String(one.value)}
          type="button"
          aria-pressed={one.value === value}
          onClick={() => one.value !== value && onChange(one.value)}
        >
          {one.label}
        </button>
      ))}
    </span>
  )
}
