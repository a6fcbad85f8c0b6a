import { REVIEW } from '@/lib/copy/review'
import { sayDate, sayWeekday } from '@/lib/copy/dates'
import { say } from '@/lib/copy/say'
import type { ReviewList } from '@/lib/domain/review/views'
import type { Locale } from '@/lib/domain/shared/wording'

interface WorkloadPictureProps {
  workload: ReviewList['workload']
  today: string
  locale: Locale
}

const MOST = 8

/** One square per item by the day it falls due: today and the ten working days after it. */
export const WorkloadPicture = ({ workload, today, locale }: WorkloadPictureProps) => (
  <figure>
    <figcaption className="mb-2 text-xs text-ink-3">{say(REVIEW.workload, locale)}</figcaption>
    <ol className="workload" tabIndex={0} aria-label={say(REVIEW.workload, locale)}>
      {workload.map(({ on, count, tone }, index) => (
        <li key={on} className="workload-day">
          <span className="sr-only">
            {say(REVIEW.workloadDay, locale, { date: sayDate(on, locale, today), count })}
          </span>
          <span className="workload-squares" aria-hidden>
            {Array.from({ length: Math.min(MOST, count) }, (_, n) => (
              <i key={n} className="workload-square" data-tone={tone} />
            ))}
            {count > MOST && <span className="text-xs font-semibold">+{count - MOST}</span>}
          </span>
          <span className="workload-label" aria-hidden>
            {on === today ? <b>{say(REVIEW.today, locale)}</b> : dayOf(on, workload[index - 1]?.on ?? today, locale)}
            <span className="block text-ink-3">{sayWeekday(on, locale)}</span>
          </span>
        </li>
      ))}
    </ol>
  </figure>
)

/** “26日”; the month is said where it begins. */
function dayOf(on: string, before: string, locale: Locale): string {
  const isNewMonth = on.slice(0, 7) !== before.slice(0, 7)
  if (isNewMonth) return sayDate(on, locale, on)
  return locale === 'zh' ? `${Number(on.slice(8, 10))}日` : String(Number(on.slice(8, 10)))
}
