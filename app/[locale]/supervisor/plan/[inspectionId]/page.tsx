import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { PlanForm } from '@/components/inspection/plan-form'
import { sayItems } from '@/components/inspection/plan-list'
import { sayVisitDay } from '@/components/inspection/visit-list'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page-head'
import { planVisitAction } from '@/lib/actions/inspection'
import { requireActor } from '@/lib/auth/session'
import { sayDate } from '@/lib/copy/dates'
import { PLAN } from '@/lib/copy/inspection'
import { VISIT_REASON_WORDS } from '@/lib/copy/refusal-facts'
import { say } from '@/lib/copy/say'
import type { PlanPage as Page } from '@/lib/domain/inspection/views'
import type { Locale } from '@/lib/domain/shared/wording'
import { groupedCaseNo } from '@/lib/domain/shared/identifiers/case-no'
import { localeHref } from '@/lib/i18n/navigation'
import { localeOf } from '@/lib/i18n/request'
import { routes } from '@/lib/routes'
import { newKey } from '@/lib/services/command'
import { getPlanPage } from '@/lib/services/inspection/get-plan'

interface PageProps {
  params: Promise<{ locale: string; inspectionId: string }>
}

const paramsSchema = z.object({ inspectionId: z.uuid() })

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: say(PLAN.setDate, await localeOf(params)) }
}

export default async function PlanInspectionPage({ params }: PageProps) {
  const actor = await requireActor('SUP')
  const locale = await localeOf(params)
  const parsed = paramsSchema.safeParse(await params)
  const page = parsed.success ? await getPlanPage(actor, parsed.data.inspectionId) : null
  if (!page) notFound()
  const back = { href: localeHref(locale, routes.plan), label: say(PLAN.back, locale) }
  if (page.booked) {
    const date = sayVisitDay(page.booked.on, page.booked.slot, { locale, today: page.today })
    return (
      <PageHead
        back={back}
        kicker={groupedCaseNo(page.caseNo)}
        title={say(PLAN.bookedTitle, locale, { institution: page.institution, date })}
        lead={say(PLAN.bookedLead, locale, { task: page.booked.taskNo })}
      />
    )
  }
  return (
    <>
      <PageHead
        back={back}
        kicker={groupedCaseNo(page.caseNo)}
        title={say(PLAN.pageTitle, locale, { institution: page.institution })}
        lead={say(PLAN.pageLead, locale, { by: sayDate(page.by, locale, page.today) })}
        facts={factsOf(page, locale)}
      />
      <Hints page={page} locale={locale} />
      <PlanForm locale={locale} page={page} action={planVisitAction} commandKey={newKey()} />
    </>
  )
}

function factsOf(page: Page, locale: Locale) {
  const items = sayItems(
    page.items.map(({ letter }) => letter),
    locale,
  )
  const count = page.items.reduce((sum, { points }) => sum + points, 0)
  return [
    { label: say(PLAN.factItems, locale), value: say(PLAN.factItemsValue, locale, { items, count }) },
    { label: say(PLAN.factWhere, locale), value: page.address },
    ...(page.reason ? [{ label: say(PLAN.factWhy, locale), value: say(VISIT_REASON_WORDS[page.reason], locale) }] : []),
  ]
}

/** Who may still join, and whether the institution was visited lately: one visit, not one after another. */
function Hints({ page, locale }: { page: Page; locale: Locale }) {
  const dates = page.lastVisits.map((on) => sayDate(on, locale, page.today)).join(locale === 'zh' ? '、' : ', ')
  return (
    <>
      {page.mayJoin.length > 0 && (
        <Notice tone="info" className="mt-6">
          <p>{say(PLAN.mayJoin, locale, { items: sayItems(page.mayJoin, locale) })}</p>
        </Notice>
      )}
      {page.lastVisits.length > 0 && (
        <Notice tone="you" className="mt-6">
          <p>{say(PLAN.lastVisits, locale, { dates })}</p>
        </Notice>
      )}
    </>
  )
}
