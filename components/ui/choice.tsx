import type { ReactNode } from 'react'
import { cx } from './class-names'
import { describedBy, ErrorMessage, fieldId, type FieldProps } from './field'

export interface ChoiceProps extends Omit<FieldProps, 'unit'> {
  /** Shown under the options while one that `reveals` is chosen; decided by CSS, so it works without script. */
  reveal?: ReactNode
  /** The legend is heard but not seen: the heading above already says it. */
  hideLegend?: boolean
}

export interface ChoiceOption {
  value: string
  label: ReactNode
  hint?: ReactNode
  disabled?: boolean
  /** Opens `reveal`. */
  reveals?: boolean
}

/** First option has the group's id, so that the error summary leads to something that can be chosen. */
export const optionId = (field: Pick<FieldProps, 'id' | 'name'>, index: number): string =>
  index === 0 ? fieldId(field) : `${fieldId(field)}-${index + 1}`

/** Legend, hint and error around options. */
export function ChoiceFrame({ children, reveal, hideLegend, ...field }: ChoiceProps & { children: ReactNode }) {
  const id = fieldId(field)
  const hasError = field.error !== undefined
  return (
    <div className={cx('choice', hasError && 'field-error', field.className)}>
      <fieldset aria-describedby={describedBy(field)}>
        <legend className={hideLegend ? 'sr-only' : 'field-label'}>
          {field.label}
          {field.optional !== undefined && <span className="field-optional"> {field.optional}</span>}
        </legend>
        {field.hint !== undefined && (
          <p id={`${id}-hint`} className="field-hint">
            {field.hint}
          </p>
        )}
        {hasError && <ErrorMessage id={`${id}-error`}>{field.error}</ErrorMessage>}
        {children}
      </fieldset>
      {reveal !== undefined && <div className="choice-reveal">{reveal}</div>}
    </div>
  )
}
