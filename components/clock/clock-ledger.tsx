import type { ReactNode } from 'react'
import { cx } from '@/components/ui/class-names'

/** `future` is what would happen and is marked by its condition; it is never printed as a fact. */
export type LedgerTone = 'normal' | 'pause' | 'late' | 'future'

export interface LedgerLine {
  key: string
  date: ReactNode
  /** Weekday, or “至今”. */
  dateNote?: ReactNode
  title: ReactNode
  /** Document number or legal ground. */
  note?: ReactNode
  /** Opens the document. */
  href?: string
  /** 第 3 天, 已停 3 天. */
  count?: ReactNode
  tone?: LedgerTone
}

const TONE: Record<LedgerTone, string> = {
  normal: '',
  pause: 'text-pause',
  late: 'text-late',
  future: 'text-ink-3',
}

/** 时间账: every day that counted or did not, and why – the same lines the decision prints. */
export const ClockLedger = ({ lines }: { lines: readonly LedgerLine[] }) => (
  <ol>
    {lines.map((line) => {
      const tone = line.tone ?? 'normal'
      return (
        <li
          key={line.key}
          className="grid grid-cols-[5.5rem_minmax(0,1fr)_auto] gap-x-3 border-b border-line-soft py-3 md:grid-cols-[8rem_minmax(0,1fr)_auto]"
        >
          <div className={cx(tone === 'future' && 'text-ink-3')}>
            <div>{line.date}</div>
            {line.dateNote !== undefined && <div className="text-s text-ink-3">{line.dateNote}</div>}
          </div>
          <div>
            <div className={cx(TONE[tone], (tone === 'pause' || tone === 'late') && 'font-semibold')}>{line.title}</div>
            {line.note !== undefined && (
              <div className="text-s text-ink-3">
                {line.href ? (
                  <a href={line.href} className="link">
                    {line.note}
                  </a>
                ) : (
                  line.note
                )}
              </div>
            )}
          </div>
          <div className={cx('text-right whitespace-nowrap', TONE[tone], tone === 'normal' && 'font-semibold')}>
            {line.count}
          </div>
        </li>
      )
    })}
  </ol>
)
