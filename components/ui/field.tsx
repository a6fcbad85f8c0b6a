import type { ReactNode } from 'react'
import { cx } from './class-names'
import { StatusShape } from './status-shape'

/** What every control of a form is told; each has the same words, in the same order. */
export interface FieldProps {
  /** Name under which the form sends it. */
  name: string
  /** Anchor of the error summary; the name when left out. */
  id?: string
  label: ReactNode
  hint?: ReactNode
  /** The sentence of the error summary, word for word. */
  error?: ReactNode
  /** “（选填）”. Required is the rule and is not marked. */
  optional?: ReactNode
  /** After the box: 张, mSv, m². */
  unit?: ReactNode
  className?: string
}

/** Attributes that tie a control to its label, hint, error and unit. */
export interface ControlProps {
  id: string
  name: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
}

export const fieldId = (field: Pick<FieldProps, 'id' | 'name'>): string => field.id ?? field.name

/** Ids of what describes a control, error before hint: what is wrong is heard first. */
export function describedBy(field: Pick<FieldProps, 'id' | 'name' | 'hint' | 'error' | 'unit'>): string | undefined {
  const id = fieldId(field)
  const ids = [
    field.error !== undefined && `${id}-error`,
    field.hint !== undefined && `${id}-hint`,
    field.unit !== undefined && `${id}-unit`,
  ].filter((part) => part !== false)
  return ids.length > 0 ? ids.join(' ') : undefined
}

export const ErrorMessage = ({ id, children }: { id: string; children: ReactNode }) => (
  <p id={id} className="field-message">
    <StatusShape code="late" />
    <span>{children}</span>
  </p>
)

interface Props extends FieldProps {
  children: (control: ControlProps) => ReactNode
}

/** Label → hint → error → control → unit. The only place where these are tied together. */
export function Field({ children, ...field }: Props) {
  const id = fieldId(field)
  const hasError = field.error !== undefined
  return (
    <div className={cx('field', hasError && 'field-error', field.className)}>
      <label htmlFor={id} className="field-label">
        {field.label}
        {field.optional !== undefined && <span className="field-optional"> {field.optional}</span>}
      </label>
      {field.hint !== undefined && (
        <p id={`${id}-hint`} className="field-hint">
          {field.hint}
        </p>
      )}
      {hasError && <ErrorMessage id={`${id}-error`}>{field.error}</ErrorMessage>}
      <div className="field-control">
        {children({
          id,
          name: field.name,
          'aria-describedby': describedBy(field),
          'aria-invalid': hasError ? true : undefined,
        })}
        {field.unit !== undefined && (
          <span id={`${id}-unit`} className="flex-none text-ink-2">
            {field.unit}
          </span>
        )}
      </div>
    </div>
  )
}
