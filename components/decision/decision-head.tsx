import { CaseRuler } from '@/components/clock/case-ruler'
import { CaseNumber } from '@/components/application/case-number'
import { PageHead } from '@/components/ui/page-head'
import { DECISION } from '@/lib/copy/decision'
import { sayDate, sayInstant } from '@/lib/copy/dates'
import { say } from '@/lib/copy/say'
import { isConsolidating, isDecidedCase } from '@/lib/domain/application/status'
import type { DecisionPage } from '@/lib/domain/decision/views'
import { isProposed } from '@/lib/domain/application/item-status'
import { blockingLines } from '@/lib/domain/decision/gate'
import { ITEM_NAMES } from '@/lib/domain/items/item-names'
import type { Locale } from '@/lib/domain/shared/wording'
import { localeHref } from '@/lib/i18n/navigation'
import { routes } from '@/lib/routes'
import type { ReactNode } from 'react'

interface DecisionHeadProps {
  page: DecisionPage
  locale: Locale
  children?: ReactNode
}

/** The situation, what is asked, and the two clocks. */
export function DecisionHead({ page, locale, children }: DecisionHeadProps) {
  const { title, lead } = situation(page)
  const facts = { institution: page.institution, count: page.items.filter(isProposed).length }
  return (
    <PageHead
      back={{ href: localeHref(locale, routes.lead), label: say(DECISION.back, locale) }}
      kicker={<CaseNumber caseNo={page.caseNo} locale={locale} />}
      title={say(title, locale, facts)}
      lead={say(lead, locale, {
        name: page.latest?.name ?? '',
        at: page.latest ? sayInstant(page.latest.at, locale, page.today) : '',
      })}
      aside={<Clocks page={page} locale={locale} />}
    >
      {children}
    </PageHead>
  )
}

function situation(page: DecisionPage) {
  if (isDecidedCase(page)) return { title: DECISION.titleDone, lead: DECISION.leadDone }
  if (!isConsolidating(page)) {
    return { title: DECISION.titleRunning, lead: page.latest ? DECISION.leadReturned : DECISION.leadRunning }
  }
  return blockingLines(page.gate).length > 0
    ? { title: DECISION.titleBlocked, lead: DECISION.leadBlocked }
    : { title: DECISION.titleReady, lead: DECISION.leadReady }
}

function Clocks({ page: { clock, statutory, today }, locale }: DecisionHeadProps) {
  if (!clock) return null
  const dues = statutory.map(({ letter, due }) =>
    say(DECISION.statutoryItem, locale, {
      item: say(ITEM_NAMES[letter].short, locale),
      date: sayDate(due, locale, today),
    }),
  )
  return (
    <div className="md:w-100 md:max-w-full">
      <p className="mb-1 text-s text-ink-2">
        {say(DECISION.promise, locale, { n: clock.used, due: sayDate(clock.due, locale, today) })}
        <span className="block text-ink-3">
          {say(DECISION.statutory, locale, { dues: dues.join(locale === 'zh' ? '，' : ', ') })}
        </span>
      </p>
      <CaseRuler clock={clock} today={today} locale={locale} size="small" />
    </div>
  )
}
