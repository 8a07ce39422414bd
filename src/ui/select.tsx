import type { ComponentProps } from 'react'
import { Field, type FieldProps } from './field.tsx'
import { ChevronDown } from './icon.tsx'

interface Option {
  readonly value: string
  readonly label: string
}

type NativeProps = Omit<ComponentProps<'select'>, 'id' | 'onChange'>

interface SelectProps extends FieldProps, NativeProps {
  readonly options: readonly Option[]
  readonly onChange: (value: string) => void
}

/** A choice of few, by the browser's own list: it is known to every finger and every reader. */
export function Select({ label, fileKey, hint, problem, changed, options, onChange, ...rest }: SelectProps) {
  return (
    <Field {...{ label, fileKey, hint, problem, changed }}>
      {ids => (
        <span className="select">
          <select {...rest} {...ids} className="input" onChange={event => onChange(event.target.value)}>
            {options.map(option => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
          <ChevronDown />
        </span>
      )}
    </Field>
  )
}
