import type { ChangeEventHandler } from 'react'
import { ChoiceFrame, optionId, type ChoiceOption, type ChoiceProps } from './choice'
import { cx } from './class-names'

interface RadioGroupProps extends ChoiceProps {
  options: readonly ChoiceOption[]
  defaultValue?: string
  /** Side by side where there is room. */
  inline?: boolean
  onChange?: ChangeEventHandler<HTMLInputElement>
}

/** Up to five choices; more are a Combobox. */
export function RadioGroup({ options, defaultValue, inline, onChange, ...frame }: RadioGroupProps) {
  return (
    <ChoiceFrame {...frame}>
      <div className={cx('mt-1', inline && 'flex flex-wrap gap-x-8')}>
        {options.map((option, index) => (
          <label key={option.value} className="option">
            <input
              type="radio"
              id={optionId(frame, index)}
              name={frame.name}
              value={option.value}
              defaultChecked={option.value === defaultValue}
              disabled={option.disabled}
              data-reveals={option.reveals ? '' : undefined}
              onChange={onChange}
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
