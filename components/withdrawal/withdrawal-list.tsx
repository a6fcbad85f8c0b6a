import { LinkRow } from '@/components/ui/link-row'
import { SectionHead } from '@/components/ui/section-head'
import { Status } from '@/components/ui/status'
import { sayDate, sayInstant } from '@/lib/copy/dates'
import { say } from '@/lib/copy/say'
import { LEAD_WITHDRAWAL, WITHDRAW, WITHDRAWAL_STATES } from '@/lib/copy/withdrawal'
import { ITEM_NAMES } from '@/lib/domain/items/item-names'
import type { IsoDate } from '@/lib/domain/shared/dates'
import type { ItemLetter } from '@/lib/domain/shared/item-letters'
import type { Locale } from '@/lib/domain/shared/wording'
import type { AskedWithdrawal, WithdrawalView } from '@/lib/domain/withdrawal/views'
import { localeHref } from '@/lib/i18n/navigation'
import { routes } from '@/lib/routes'

export const sayWithdrawn = (letters: readonly ItemLetter[], locale: Locale): string =>
  letters.length === 0
    ? say(WITHDRAW.whole, locale)
    : letters.map((letter) => say(ITEM_NAMES[letter].short, locale)).join(locale === 'zh' ? '、' : ', ')

interface PastProps {
  past: readonly WithdrawalView[]
  today: IsoDate
  locale: Locale
}

/** What was taken back or asked for, and what the lead said. */
export function PastWithdrawals({ past, today, locale }: PastProps) {
  if (past.length === 0) return null
  return (
    <section className="section" aria-labelledby="past-title">
      <SectionHead id="past-title" title={say(WITHDRAW.past, locale)} />
      <ul>
        {past.map((one) => (
          <LinkRow
            key={one.withdrawalId}
            asideBelow
            title={sayWithdrawn(one.letters, locale)}
            note={
              <>
                {datesOf(one, { today, locale })}
                <span className="block">{one.reason}</span>
                {one.answer && <span className="block">{say(WITHDRAW.answer, locale, { answer: one.answer })}</span>}
                {one.draftId && (
                  <a
                    href={localeHref(locale, routes.draft(one.draftId))}
                    className="link inline-flex min-h-11 items-center"
                  >
                    {say(WITHDRAW.toDraft, locale)}
                  </a>
                )}
              </>
            }
            aside={
              <Status code={WITHDRAWAL_STATES[one.status].code}>
                {say(WITHDRAWAL_STATES[one.status].name, locale)}
              </Status>
            }
          />
        ))}
      </ul>
    </section>
  )
}

function datesOf({ askedAt, dueOn, answeredAt }: WithdrawalView, { today, locale }: Omit<PastProps, 'past'>): string {
  const parts = [say(WITHDRAW.askedAt, locale, { at: sayInstant(askedAt, locale) })]
  if (answeredAt) parts.push(say(WITHDRAW.answeredAt, locale, { at: sayInstant(answeredAt, locale) }))
  else if (dueOn) parts.push(say(WITHDRAW.dueOn, locale, { date: sayDate(dueOn, locale, today) }))
  return parts.join(locale === 'zh' ? '，' : ', ')
}

interface AskedProps {
  asked: readonly Omit<AskedWithdrawal, 'refusal'>[]
  locale: Locale
}

/** Above the lead's list: each has one working day. */
export function AskedWithdrawals({ asked, locale }: AskedProps) {
  if (asked.length === 0) return null
  return (
    <section className="section" aria-labelledby="withdrawals-title">
      <SectionHead id="withdrawals-title" title={say(LEAD_WITHDRAWAL.list, locale, { count: asked.length })} />
      <ul>
        {asked.map((one) => (
          <LinkRow
            key={one.withdrawalId}
            title={one.institution}
            href={localeHref(locale, routes.leadCase(one.caseId))}
            note={say(LEAD_WITHDRAWAL.line, locale, {
              items: sayWithdrawn(one.letters, locale),
              date: one.dueOn && sayDate(one.dueOn, locale),
            })}
            aside={one.overdue && <Status code="late">{say(LEAD_WITHDRAWAL.overdue, locale)}</Status>}
          />
        ))}
      </ul>
    </section>
  )
}
