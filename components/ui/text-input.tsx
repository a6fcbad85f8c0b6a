import type { ComponentProps } from 'react'
import { cx } from './class-names'
import { Field, type FieldProps } from './field'

/** Width hints length (TOKENS §6). */
export type InputWidth = 'xs' | 's' | 'm' | 'l' | 'full'

export const WIDTH_CLASS: Record<InputWidth, string> = {
  xs: 'width-xs',
  s: 'width-s',
  m: 'width-m',
  l: 'width-l',
  full: '',
}

type Own = FieldProps & { width?: InputWidth }

type TextInputProps = Own & Omit<ComponentProps<'input'>, keyof Own | 'width' | 'aria-describedby' | 'aria-invalid'>

/** Name, label, hint, error and unit are the field's; everything else goes to the input itself. */
export function TextInput(props: TextInputProps) {
  const { name, id, label, hint, error, optional, unit, className, width = 'full', type = 'text', ...rest } = props
  return (
    <Field {...{ name, id, label, hint, error, optional, unit, className }}>
      {(control) => <input {...rest} {...control} type={type} className={cx('input', WIDTH_CLASS[width])} />}
    </Field>
  )
}

type TextAreaProps = Own & Omit<ComponentProps<'textarea'>, keyof Own | 'aria-describedby' | 'aria-invalid'>

export function TextArea(props: TextAreaProps) {
  const { name, id, label, hint, error, optional, unit, className, width = 'full', rows = 3, ...rest } = props
  return (
    <Field {...{ name, id, label, hint, error, optional, unit, className }}>
      {(control) => <textarea {...rest} {...control} rows={rows} className={cx('input', WIDTH_CLASS[width])} />}
    </Field>
  )
}

type FileInputProps = FieldProps &
  Omit<ComponentProps<'input'>, keyof FieldProps | 'type' | 'aria-describedby' | 'aria-invalid'>

/** Plain upload: the way that works without script. */
export function FileInput(props: FileInputProps) {
  const { name, id, label, hint, error, optional, unit, className, ...rest } = props
  return (
    <Field {...{ name, id, label, hint, error, optional, unit, className }}>
      {(control) => <input {...rest} {...control} type="file" className="input input-file" />}
    </Field>
  )
}
