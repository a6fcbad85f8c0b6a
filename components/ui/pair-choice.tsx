import type { ChangeEventHandler } from 'react'
import { ChoiceFrame, optionId, type ChoiceOption, type ChoiceProps } from './choice'
import { cx } from './class-names'
import { TONE_CLASS, type Tone } from './tone'

const TICK = (
  <svg width="1em" height="1em" viewBox="0 0 16 16" fill="none" stroke="currentColor" strokeWidth="2" aria-hidden>
    <path d="m3 8.5 3.25 3.25L13 4.5" />
  </svg>
)
const CROSS = (
  <svg width="1em" height="1em" viewBox="0 0 16 16" fill="none" stroke="currentColor" strokeWidth="2" aria-hidden>
    <path d="m3.5 3.5 9 9m0-9-9 9" />
  </svg>
)

interface Side extends ChoiceOption {
  /** Colour when chosen; `late` shows a cross instead of a tick. */
  tone?: Tone
}

interface SidesProps extends ChoiceProps {
  defaultValue?: string
  onChange?: ChangeEventHandler<HTMLInputElement>
}

function Sides({ sides, ...props }: { sides: readonly Side[] } & SidesProps) {
  return sides.map((side, index) => (
    <label key={side.value} className={cx('pair-side', side.tone && TONE_CLASS[side.tone])}>
      <input
        type="radio"
        id={optionId(props, index)}
        name={props.name}
        value={side.value}
        defaultChecked={side.value === props.defaultValue}
        disabled={side.disabled}
        data-reveals={side.reveals ? '' : undefined}
        onChange={props.onChange}
      />
      {side.tone === 'late' ? CROSS : TICK}
      <span>{side.label}</span>
    </label>
  ))
}

/** 没有变化 | 有变化: two joined sides, a tick on the chosen one. Arrow keys change it, as with any radios. */
export function PairChoice({ options, ...props }: SidesProps & { options: readonly [Side, Side] }) {
  const { defaultValue, onChange, ...frame } = props
  return (
    <ChoiceFrame {...frame}>
      <div className="pair">
        <Sides sides={options} {...frame} defaultValue={defaultValue} onChange={onChange} />
      </div>
    </ChoiceFrame>
  )
}

/** 符合, 基本符合, 不符合, 不适用: equal, thumb-high answers under a point of a checklist. */
export function VerdictChoice({ options, ...props }: SidesProps & { options: readonly Side[] }) {
  const { defaultValue, onChange, ...frame } = props
  return (
    <ChoiceFrame {...frame}>
      <div className="verdicts">
        <Sides sides={options} {...frame} defaultValue={defaultValue} onChange={onChange} />
      </div>
    </ChoiceFrame>
  )
}
