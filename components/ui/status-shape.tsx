import type { ReactNode } from 'react'
import type { StatusCode } from '@/lib/copy/status'
import { cx } from './class-names'
import { STATUS_CLASS } from './tone'

const RING = <circle cx="10" cy="10" r="7.75" fill="none" stroke="currentColor" strokeWidth="1.75" />
const WHITE = { className: 'shape-mark', strokeWidth: 2.25, strokeLinecap: 'round' } as const

/** Shapes of TOKENS §5 on a 20-unit square. `currentColor` keeps them visible under forced colours. */
export const SHAPES: Record<StatusCode, ReactNode> = {
  none: RING,
  seen: (
    <>
      {RING}
      <circle cx="10" cy="10" r="3.5" fill="currentColor" />
    </>
  ),
  go: (
    <>
      {RING}
      <path d="M10 2.5a7.5 7.5 0 0 1 0 15z" fill="currentColor" />
    </>
  ),
  ok: (
    <>
      <circle cx="10" cy="10" r="8.75" fill="currentColor" />
      <path d="m6 10.4 2.8 2.8L14.2 7.5" {...WHITE} strokeLinejoin="round" />
    </>
  ),
  you: (
    <>
      <path d="M10 .75 19.25 10 10 19.25.75 10z" fill="currentColor" />
      <path d="M10 5.75v5" {...WHITE} />
      <circle cx="10" cy="13.9" r="1.25" className="shape-dot" />
    </>
  ),
  pause: (
    <>
      {RING}
      <path d="M8 7v6M12 7v6" fill="none" stroke="currentColor" strokeWidth="1.75" strokeLinecap="round" />
    </>
  ),
  late: (
    <>
      <rect x="1.25" y="1.25" width="17.5" height="17.5" fill="currentColor" />
      <path d="M10 5v6" {...WHITE} />
      <circle cx="10" cy="14.5" r="1.3" className="shape-dot" />
    </>
  ),
  bad: (
    <>
      <rect x="1.25" y="1.25" width="17.5" height="17.5" fill="currentColor" />
      <path d="m6.5 6.5 7 7m0-7-7 7" {...WHITE} />
    </>
  ),
  un: (
    <circle cx="10" cy="10" r="7.75" fill="none" stroke="currentColor" strokeWidth="1.75" strokeDasharray="2.7 2.17" />
  ),
  na: <path d="M6 10h8" fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />,
  lock: (
    <>
      <rect x="4" y="9" width="12" height="8.5" rx="1" fill="none" stroke="currentColor" strokeWidth="1.6" />
      <path d="M6.75 9V6.25a3.25 3.25 0 0 1 6.5 0V9" fill="none" stroke="currentColor" strokeWidth="1.6" />
    </>
  ),
}

interface StatusShapeProps {
  code: StatusCode
  /** Read aloud when the shape stands alone (only in ItemStrip and its legend); otherwise the word beside it speaks. */
  label?: string
  className?: string
}

export function StatusShape({ code, label, className }: StatusShapeProps) {
  const voice = label ? ({ role: 'img', 'aria-label': label } as const) : ({ 'aria-hidden': true } as const)
  return (
    <svg viewBox="0 0 20 20" className={cx('shape', STATUS_CLASS[code], className)} data-status={code} {...voice}>
      {SHAPES[code]}
    </svg>
  )
}
