import type { ComponentProps } from 'react'
import { cx } from './class-names'
import { Field, type FieldProps } from './field'
import { WIDTH_CLASS } from './text-input'

type DateInputProps = FieldProps &
  Omit<ComponentProps<'input'>, keyof FieldProps | 'type' | 'aria-describedby' | 'aria-invalid'>

/** The browser's own date field: it sends `YYYY-MM-DD`, has a picker on phones and can be typed without script. */
export function DateInput(props: DateInputProps) {
  const { name, id, label, hint, error, optional, unit, className, ...rest } = props
  return (
    <Field {...{ name, id, label, hint, error, optional, unit, className }}>
      {(control) => <input {...rest} {...control} type="date" className={cx('input', WIDTH_CLASS.s)} />}
    </Field>
  )
}
