import type { ChangeEventHandler, ReactNode } from 'react'
import { ChoiceFrame, optionId, type ChoiceOption, type ChoiceProps } from './choice'
import { ErrorMessage, describedBy, fieldId } from './field'
import { cx } from './class-names'

interface CheckboxProps {
  name: string
  id?: string
  value?: string
  label: ReactNode
  hint?: ReactNode
  error?: ReactNode
  defaultChecked?: boolean
  checked?: boolean
  disabled?: boolean
  onChange?: ChangeEventHandler<HTMLInputElement>
}

/** One statement to agree to, or one thing to tick. */
export function Checkbox({ label, hint, error, value = 'yes', ...rest }: CheckboxProps) {
  const id = fieldId(rest)
  return (
    <div className={cx(error !== undefined && 'field-error')}>
      {error !== undefined && <ErrorMessage id={`${id}-error`}>{error}</ErrorMessage>}
      <label className="option">
        <input
          {...rest}
          id={id}
          type="checkbox"
          value={value}
          aria-describedby={describedBy({ id, name: rest.name, hint, error })}
          aria-invalid={error !== undefined ? true : undefined}
        />
        <span>
          {label}
          {hint !== undefined && (
            <span id={`${id}-hint`} className="field-hint block">
              {hint}
            </span>
          )}
        </span>
      </label>
    </div>
  )
}

interface CheckboxGroupProps extends ChoiceProps {
  options: readonly ChoiceOption[]
  defaultValues?: readonly string[]
}

/** Several of a few; the form sends the name once for each. */
export function CheckboxGroup({ options, defaultValues = [], ...frame }: CheckboxGroupProps) {
  return (
    <ChoiceFrame {...frame}>
      <div className="mt-1">
        {options.map((option, index) => (
          <label key={option.value} className="option">
            <input
              type="checkbox"
              id={optionId(frame, index)}
              name={frame.name}
              value={option.value}
              defaultChecked={defaultValues.includes(option.value)}
              disabled={option.disabled}
              data-reveals={option.reveals ? '' : undefined}
            />
            <span>
              {option.label}
              {option.hint !== undefined && <span className="field-hint block">{option.hint}</span>}
            </span>
          </label>
        ))}
      </div>
    </ChoiceFrame>
  )
}
