import type { ReactNode } from 'react'
import type { StatusCode } from '@/lib/copy/status'
import { cx } from './class-names'
import { StatusShape } from './status-shape'
import { STATUS_CLASS } from './tone'

interface StatusProps {
  code: StatusCode
  /** The word, already in the reader's language. */
  children: ReactNode
  className?: string
}

/** A status is a word, a shape and a colour; the word is never left out. */
export function Status({ code, children, className }: StatusProps) {
  return (
    <span className={cx('status', STATUS_CLASS[code], className)}>
      <StatusShape code={code} />
      <span>{children}</span>
    </span>
  )
}
