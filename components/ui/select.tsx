import type { ComponentProps } from 'react'
import { cx } from './class-names'
import { Field, type FieldProps } from './field'
import { WIDTH_CLASS, type InputWidth } from './text-input'

export interface SelectOption {
  value: string
  label: string
  disabled?: boolean
}

type Own = FieldProps & {
  options: readonly SelectOption[]
  /** First, empty choice: “请选”. Left out when there is always a value. */
  empty?: string
  width?: InputWidth
}

type SelectProps = Own & Omit<ComponentProps<'select'>, keyof Own | 'children' | 'aria-describedby' | 'aria-invalid'>

export function Select(props: SelectProps) {
  const { name, id, label, hint, error, optional, unit, className, options, empty, width = 'full', ...rest } = props
  return (
    <Field {...{ name, id, label, hint, error, optional, unit, className }}>
      {(control) => (
        <select {...rest} {...control} className={cx('input', WIDTH_CLASS[width])}>
          {empty !== undefined && <option value="">{empty}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value} disabled={option.disabled}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

type ComboboxOwn = FieldProps & { options: readonly SelectOption[]; width?: InputWidth }

type ComboboxProps = ComboboxOwn &
  Omit<ComponentProps<'input'>, keyof ComboboxOwn | 'width' | 'list' | 'aria-describedby' | 'aria-invalid'>

/** For long lists: one types, the browser offers. What is not in the list is refused by the server, not silently changed. */
export function Combobox(props: ComboboxProps) {
  const { name, id, label, hint, error, optional, unit, className, options, width = 'full', ...rest } = props
  return (
    <Field {...{ name, id, label, hint, error, optional, unit, className }}>
      {(control) => (
        <>
          <input {...rest} {...control} list={`${control.id}-options`} className={cx('input', WIDTH_CLASS[width])} />
          <datalist id={`${control.id}-options`}>
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </datalist>
        </>
      )}
    </Field>
  )
}
