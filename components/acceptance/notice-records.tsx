import { EmptyState } from '@/components/ui/empty-state'
import { Status } from '@/components/ui/status'
import { WINDOW } from '@/lib/copy/acceptance'
import { sayDate, sayInstant } from '@/lib/copy/dates'
import { say } from '@/lib/copy/say'
import type { NoticeRecord } from '@/lib/domain/acceptance/views'
import type { IsoDate } from '@/lib/domain/shared/dates'
import type { Locale } from '@/lib/domain/shared/wording'

interface NoticeRecordsProps {
  notices: readonly NoticeRecord[]
  today: IsoDate
  locale: Locale
}

/** What was told and what came back, point by point. */
export const NoticeRecords = ({ notices, today, locale }: NoticeRecordsProps) =>
  notices.length === 0 ? (
    <EmptyState what={say(WINDOW.noNotices, locale)} />
  ) : (
    notices.map((notice) => (
      <section key={notice.round} className="mt-4">
        <h3 className="text-h3">{say(WINDOW.noticeRound, locale, { n: notice.round })}</h3>
        <p className="text-s text-ink-3">
          {say(WINDOW.noticeSent, locale, {
            at: sayInstant(notice.askedAt, locale, today),
            date: sayDate(notice.termOn, locale, today),
          })}
          {' · '}
          {notice.answeredAt
            ? say(WINDOW.noticeAnswered, locale, { at: sayInstant(notice.answeredAt, locale, today) })
            : say(WINDOW.noticeOpen, locale)}
        </p>
        {notice.reason && <p className="text-s">{notice.reason}</p>}
        <ol>
          {notice.points.map((point, index) => (
            <li key={index} className="link-row">
              <div>
                <p>{say(point.subject, locale)}</p>
                <p className="text-s text-ink-2">{point.requirement}</p>
                <p className="text-s text-ink-3">{point.how}</p>
                {point.answer && <p className="mt-1 border-l-4 border-action pl-3 text-s">{point.answer}</p>}
              </div>
              <Status code={point.touched || point.answered ? 'ok' : 'none'}>
                {say(
                  point.touched ? WINDOW.changedThere : point.answered ? WINDOW.answered : WINDOW.notAnswered,
                  locale,
                )}
              </Status>
            </li>
          ))}
        </ol>
      </section>
    ))
  )
