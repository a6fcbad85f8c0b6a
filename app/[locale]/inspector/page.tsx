import type { Metadata } from 'next'
import { VisitList } from '@/components/inspection/visit-list'
import { LiveRefresh } from '@/components/live/live-refresh'
import { PageHead } from '@/components/ui/page-head'
import { requireActor } from '@/lib/auth/session'
import { sayDate } from '@/lib/copy/dates'
import { INSPECTOR } from '@/lib/copy/inspection'
import { LIVE_COPY } from '@/lib/copy/live'
import { say } from '@/lib/copy/say'
import type { InspectorHome } from '@/lib/domain/inspection/views'
import type { Locale } from '@/lib/domain/shared/wording'
import { localeOf } from '@/lib/i18n/request'
import { listMyVisits } from '@/lib/services/inspection/list-visits'

interface PageProps {
  params: Promise<{ locale: string }>
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: say(INSPECTOR.navVisits, await localeOf(params)) }
}

export default async function InspectorPage({ params }: PageProps) {
  const actor = await requireActor('INSP')
  const locale = await localeOf(params)
  const home = await listMyVisits(actor)
  return (
    <>
      <PageHead
        kicker={say(INSPECTOR.area, locale)}
        title={titleOf(home, locale)}
        lead={say(INSPECTOR.lead, locale)}
        aside={<LiveRefresh justNow={say(LIVE_COPY.justNow, locale)} />}
      />
      <VisitList locale={locale} home={home} />
    </>
  )
}

function titleOf({ today, open }: InspectorHome, locale: Locale): string {
  const now = open.filter(({ on }) => on === today).length
  if (now > 0) return say(INSPECTOR.titleToday, locale, { count: now })
  const next = open.find(({ on }) => on > today)
  if (!next) return say(INSPECTOR.titleNone, locale)
  return say(INSPECTOR.titleNext, locale, { date: sayDate(next.on, locale, today) })
}
