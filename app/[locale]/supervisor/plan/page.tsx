import type { Metadata } from 'next'
import { z } from 'zod'
import { PlanList } from '@/components/inspection/plan-list'
import { LiveRefresh } from '@/components/live/live-refresh'
import { PageHead } from '@/components/ui/page-head'
import { requireActor } from '@/lib/auth/session'
import { PLAN } from '@/lib/copy/inspection'
import { LIVE_COPY } from '@/lib/copy/live'
import { say } from '@/lib/copy/say'
import { localeOf } from '@/lib/i18n/request'
import { listPlan } from '@/lib/services/inspection/get-plan'

interface PageProps {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const searchSchema = z.object({ after: z.uuid().nullable().catch(null).default(null) })

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: say(PLAN.area, await localeOf(params)) }
}

export default async function PlanPage({ params, searchParams }: PageProps) {
  const actor = await requireActor('SUP')
  const locale = await localeOf(params)
  const { after } = searchSchema.parse(await searchParams)
  const list = await listPlan(actor, after)
  const count = list.wanted.length
  return (
    <>
      <PageHead
        kicker={say(PLAN.area, locale)}
        title={count > 0 ? say(PLAN.title, locale, { count }) : say(PLAN.titleNone, locale)}
        lead={say(PLAN.lead, locale)}
        aside={<LiveRefresh justNow={say(LIVE_COPY.justNow, locale)} />}
      />
      <PlanList locale={locale} list={list} />
    </>
  )
}
