import type { ReactNode } from 'react'
import { cx } from './class-names'

interface OldNewProps {
  /** “上次 2024” and “这次”. */
  oldLabel: ReactNode
  newLabel: ReactNode
  oldValue: ReactNode
  newValue: ReactNode
  changed: boolean
}

/** Old beside new: grey and struck through when changed, an edge in blue on what is different. */
export const OldNew = ({ oldLabel, newLabel, oldValue, newValue, changed }: OldNewProps) => (
  <div className="old-new">
    <div className="old-value">
      <div className="text-xs text-ink-3">{oldLabel}</div>
      {changed ? <del>{oldValue}</del> : oldValue}
    </div>
    <div className="new-value px-3 py-1.5" data-changed={changed}>
      <div className="text-xs text-ink-3">{newLabel}</div>
      <div className={cx(changed && 'font-semibold')}>{newValue}</div>
    </div>
  </div>
)
