import { LinkRow } from '@/components/ui/link-row'
import { SectionHead } from '@/components/ui/section-head'
import { Status } from '@/components/ui/status'
import { sayDate, sayInstant } from '@/lib/copy/dates'
import { LEAD_OBJECTION, OBJECTION, OBJECTION_STATES } from '@/lib/copy/objection'
import { say } from '@/lib/copy/say'
import type { ObjectionView, OpenObjection } from '@/lib/domain/objection/views'
import type { IsoDate } from '@/lib/domain/shared/dates'
import type { Locale } from '@/lib/domain/shared/wording'
import { localeHref } from '@/lib/i18n/navigation'
import { routes } from '@/lib/routes'

interface PastProps {
  past: readonly ObjectionView[]
  today: IsoDate
  locale: Locale
}

/** Both sides read the same: what was said, until when the reply comes, and the reply. */
export function ObjectionList({ past, today, locale }: PastProps) {
  if (past.length === 0) return null
  return (
    <section className="section" aria-labelledby="objections-title">
      <SectionHead id="objections-title" title={say(OBJECTION.past, locale)} />
      <ul>
        {past.map((one) => (
          <LinkRow
            key={one.objectionId}
            asideBelow
            title={datesOf(one, { today, locale })}
            note={
              <>
                <span className="block whitespace-pre-line">{one.reason}</span>
                {one.reply && (
                  <span className="mt-1 block whitespace-pre-line text-ink">
                    {say(OBJECTION.reply, locale, { reply: one.reply })}
                  </span>
                )}
              </>
            }
            aside={
              <Status code={OBJECTION_STATES[one.status].code}>{say(OBJECTION_STATES[one.status].name, locale)}</Status>
            }
          />
        ))}
      </ul>
    </section>
  )
}

function datesOf({ filedAt, dueOn, answeredAt }: ObjectionView, { today, locale }: Omit<PastProps, 'past'>): string {
  const filed = say(OBJECTION.filedAt, locale, { at: sayInstant(filedAt, locale) })
  const next = answeredAt
    ? say(OBJECTION.answeredAt, locale, { at: sayInstant(answeredAt, locale) })
    : say(OBJECTION.dueOn, locale, { date: sayDate(dueOn, locale, today) })
  return [filed, next].join(locale === 'zh' ? '，' : ', ')
}

interface OpenProps {
  open: readonly OpenObjection[]
  locale: Locale
}

/** Above the lead's list. */
export function OpenObjections({ open, locale }: OpenProps) {
  if (open.length === 0) return null
  return (
    <section className="section" aria-labelledby="open-objections-title">
      <SectionHead id="open-objections-title" title={say(LEAD_OBJECTION.list, locale, { count: open.length })} />
      <ul>
        {open.map((one) => (
          <LinkRow
            key={one.objectionId}
            title={one.institution}
            href={localeHref(locale, routes.leadCase(one.caseId))}
            note={say(LEAD_OBJECTION.line, locale, { date: sayDate(one.dueOn, locale) })}
            aside={one.overdue && <Status code="late">{say(LEAD_OBJECTION.overdue, locale)}</Status>}
          />
        ))}
      </ul>
    </section>
  )
}
