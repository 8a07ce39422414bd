interface CheckBoxProps {
  readonly label: string
  readonly checked: boolean
  /** Some of what it stands for are, some are not. */
  readonly mixed?: boolean | undefined
  readonly tabIndex?: number | undefined
  readonly onChange: (checked: boolean) => void
}

/** Chosen or not. The box is small; its target is larger. */
export function CheckBox({ label, checked, mixed, tabIndex, onChange }: CheckBoxProps) {
  const hold = (box: HTMLInputElement | null) => {
    if (box) box.indeterminate = mixed ?? false
  }
  return (
    <input
      ref={hold}
      type="checkbox"
      className="check"
      aria-label={label}
      checked={checked}
      tabIndex={tabIndex}
      onChange={event => onChange(event.target.checked)}
    />
  )
}
