import type { StatusCode } from '@/lib/copy/status'
import { cx } from './class-names'

const SEGMENT: Record<StatusCode, string> = {
  none: '',
  seen: 'segment-seen',
  go: 'segment-go',
  ok: 'segment-ok',
  you: 'segment-you',
  pause: 'segment-pause',
  late: 'segment-late',
  bad: 'segment-bad',
  un: '',
  na: 'segment-na',
  lock: '',
}

interface SegmentBarProps {
  /** One per step or paper, in their order. */
  segments: readonly StatusCode[]
  /** The same in words: 12 步，已完成 8 步. */
  label: string
}

export const SegmentBar = ({ segments, label }: SegmentBarProps) => (
  <div className="segments" role="img" aria-label={label}>
    {segments.map((code, index) => (
      <span key={index} className={cx('segment', SEGMENT[code])} />
    ))}
  </div>
)
