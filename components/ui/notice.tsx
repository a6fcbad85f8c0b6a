import type { ReactNode } from 'react'
import { cx } from './class-names'
import { TONE_CLASS, type Tone } from './tone'

interface NoticeProps {
  tone?: Exclude<Tone, 'plain'>
  title?: ReactNode
  children?: ReactNode
  /** Read aloud when it appears: what was just done, or what just failed. */
  live?: boolean
  className?: string
}

export function Notice({ tone = 'info', title, children, live, className }: NoticeProps) {
  const role = live ? (tone === 'late' ? 'alert' : 'status') : undefined
  return (
    <div role={role} className={cx('notice', TONE_CLASS[tone], className)}>
      {title !== undefined && <p className="notice-title">{title}</p>}
      {children}
    </div>
  )
}
