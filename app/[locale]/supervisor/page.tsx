import type { Metadata } from 'next'
import { LiveRefresh } from '@/components/live/live-refresh'
import { Ledger, LedgerStages } from '@/components/rectification/ledger'
import { LongerTermList } from '@/components/rectification/longer-term'
import { PageHead } from '@/components/ui/page-head'
import { requireActor } from '@/lib/auth/session'
import { LIVE_COPY } from '@/lib/copy/live'
import { SUPERVISOR } from '@/lib/copy/rectification'
import { say } from '@/lib/copy/say'
import type { RectificationLedger } from '@/lib/domain/rectification/views'
import type { Locale } from '@/lib/domain/shared/wording'
import { localeOf } from '@/lib/i18n/request'
import { getLedger } from '@/lib/services/rectification/get-ledger'
import { listLongerTerms } from '@/lib/services/rectification/longer-term'

interface PageProps {
  params: Promise<{ locale: string }>
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: say(SUPERVISOR.navLedger, await localeOf(params)) }
}

export default async function SupervisorPage({ params }: PageProps) {
  const actor = await requireActor('SUP')
  const locale = await localeOf(params)
  const [ledger, asked] = await Promise.all([getLedger(actor), listLongerTerms(actor)])
  return (
    <>
      <PageHead
        kicker={say(SUPERVISOR.navLedger, locale)}
        title={titleOf(ledger, locale)}
        lead={say(SUPERVISOR.lead, locale, { found: ledger.foundThisYear, closed: ledger.closedThisYear })}
        aside={<LiveRefresh justNow={say(LIVE_COPY.justNow, locale)} />}
      />
      <LongerTermList asked={asked} locale={locale} />
      <LedgerStages locale={locale} ledger={ledger} />
      <Ledger locale={locale} ledger={ledger} />
    </>
  )
}

function titleOf({ lines }: RectificationLedger, locale: Locale): string {
  const late = lines.filter(({ stage }) => stage === 'late').length
  if (lines.length === 0) return say(SUPERVISOR.titleNone, locale)
  return late > 0
    ? say(SUPERVISOR.titleLate, locale, { open: lines.length, late })
    : say(SUPERVISOR.title, locale, { open: lines.length })
}
