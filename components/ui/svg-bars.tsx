import type { ReactNode } from 'react'

export interface Bar {
  key: string
  label: ReactNode
  /** The figure beside the bar, in words: “27 份”. */
  figure: ReactNode
  value: number
  tone?: 'action' | 'before' | 'pale' | 'late' | 'you'
  strong?: boolean
}

const FILL = {
  action: 'fill-action',
  before: 'fill-before',
  pale: 'fill-pale',
  late: 'fill-late',
  you: 'fill-you',
} as const

interface SvgBarsProps {
  bars: readonly Bar[]
  /** Full width; the largest value when left out. */
  max?: number
}

/** Bars with their figures above, so that nothing is read off an axis. */
export function SvgBars({ bars, max }: SvgBarsProps) {
  const full = max ?? Math.max(1, ...bars.map((bar) => bar.value))
  return (
    <div className="space-y-5">
      {bars.map((bar) => (
        <div key={bar.key}>
          <div className="flex items-baseline justify-between gap-4">
            <span className={bar.strong ? 'font-semibold' : 'text-s text-ink-2'}>{bar.label}</span>
            <span>{bar.figure}</span>
          </div>
          <svg width="100%" height="0.625rem" className="draw mt-1 block" aria-hidden>
            <rect
              width={`${Math.min(100, (bar.value / full) * 100)}%`}
              height="100%"
              className={FILL[bar.tone ?? 'action']}
            />
          </svg>
        </div>
      ))}
    </div>
  )
}
