import type { ReactNode } from 'react'
import { cx } from './class-names'
import { TONE_CLASS, type Tone } from './tone'

interface TagProps {
  tone?: Tone
  children: ReactNode
}

/** A short word about a thing: 改了, 关键项, 新增 2. */
export const Tag = ({ tone = 'plain', children }: TagProps) => (
  <span className={cx('tag', TONE_CLASS[tone])}>{children}</span>
)
